CREATE TABLE "case_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ground" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_reading" ADD CONSTRAINT "case_reading_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_reading_in_case" ON "case_reading" USING btree ("consultation_id","reader_id","until_at");--> statement-breakpoint
CREATE POLICY "case_reading_read" ON "case_reading" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "case_reading"."consultation_id"))) or (((select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and "case_reading"."reader_id" = (select app_actor()) and exists (select 1 from "consultation" where "consultation"."id" = "case_reading"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "case_reading_add" ON "case_reading" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and "case_reading"."reader_id" = (select app_actor()) and exists (select 1 from "consultation" where "consultation"."id" = "case_reading"."consultation_id")));--> statement-breakpoint
CREATE POLICY "case_reading_change" ON "case_reading" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and "case_reading"."reader_id" = (select app_actor()) and exists (select 1 from "consultation" where "consultation"."id" = "case_reading"."consultation_id"))) WITH CHECK ((((select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and "case_reading"."reader_id" = (select app_actor()) and exists (select 1 from "consultation" where "consultation"."id" = "case_reading"."consultation_id")));--> statement-breakpoint
CREATE POLICY "case_reading_erase" ON "case_reading" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE case_reading FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON case_reading TO sprechraum_app;--> statement-breakpoint
GRANT UPDATE (until_at) ON case_reading TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON case_reading TO sprechraum_eraser;
