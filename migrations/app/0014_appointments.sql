CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"author" text NOT NULL,
	"author_id" uuid NOT NULL,
	"state" text NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"answer_sealed" "bytea",
	"answered_by" text,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "appointment_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"raised_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "appointment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_open" ON "appointment" USING btree ("consultation_id") WHERE "appointment"."state" = 'open';--> statement-breakpoint
CREATE INDEX "appointment_in_case" ON "appointment" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE POLICY "appointment_read" ON "appointment" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "appointment_add" ON "appointment" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and (exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id") and "appointment"."author_id" = (select app_actor()) and "appointment"."author" = 'client')) or ((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id") and "appointment"."author_id" = (select app_actor()) and "appointment"."author" = 'counsellor'))));--> statement-breakpoint
CREATE POLICY "appointment_change" ON "appointment" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id")))) WITH CHECK ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "appointment"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "appointment_erase" ON "appointment" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

-- What was proposed stays as it was: only the answer to it is added.
ALTER TABLE appointment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, answer_sealed, answered_by, answered_at) ON appointment TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON appointment TO sprechraum_eraser;
