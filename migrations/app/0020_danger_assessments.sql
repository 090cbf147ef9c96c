CREATE TABLE "danger_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"assessed_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "danger_assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "danger_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"request_id" uuid,
	"kind" text NOT NULL,
	"about_id" uuid,
	"author_id" uuid NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "danger_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
ALTER TABLE "danger_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "danger_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"excerpt_sealed" "bytea" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"assessed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "danger_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_mark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "risk_mark_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"marked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "risk_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "danger_assessment" ADD CONSTRAINT "danger_assessment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_entry" ADD CONSTRAINT "danger_entry_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_entry" ADD CONSTRAINT "danger_entry_assessment_id_danger_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."danger_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_entry" ADD CONSTRAINT "danger_entry_request_id_danger_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."danger_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_request" ADD CONSTRAINT "danger_request_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_request" ADD CONSTRAINT "danger_request_assessment_id_danger_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."danger_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_mark" ADD CONSTRAINT "risk_mark_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "danger_assessment_open" ON "danger_assessment" USING btree ("consultation_id") WHERE "danger_assessment"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "danger_assessment_in_case" ON "danger_assessment" USING btree ("consultation_id","opened_at");--> statement-breakpoint
CREATE INDEX "danger_entry_in_case" ON "danger_entry" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "danger_entry_of_assessment" ON "danger_entry" USING btree ("assessment_id","seq");--> statement-breakpoint
CREATE INDEX "danger_entry_of_request" ON "danger_entry" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "danger_request_in_case" ON "danger_request" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "danger_request_of_assessment" ON "danger_request" USING btree ("assessment_id","asked_at");--> statement-breakpoint
CREATE INDEX "danger_request_to" ON "danger_request" USING btree ("to_id","ended_at");--> statement-breakpoint
CREATE INDEX "risk_mark_in_case" ON "risk_mark" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE POLICY "danger_assessment_read" ON "danger_assessment" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('assigned')) or (select app_allows('emergency')) or ((select app_allows('own')) and (select app_action()) in ('own-data.read', 'own-data.export') and true)) and exists (select 1 from "consultation" where "consultation"."id" = "danger_assessment"."consultation_id")));--> statement-breakpoint
CREATE POLICY "danger_assessment_add" ON "danger_assessment" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "danger_assessment"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "danger_assessment_change" ON "danger_assessment" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "danger_assessment"."consultation_id")))) WITH CHECK ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "danger_assessment"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "danger_assessment_erase" ON "danger_assessment" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "danger_entry_read" ON "danger_entry" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((((select app_allows('assigned')) or (select app_allows('emergency')) or ((select app_allows('own')) and (select app_action()) in ('own-data.read', 'own-data.export') and "danger_entry"."signed_at" is not null)) and exists (select 1 from "consultation" where "consultation"."id" = "danger_entry"."consultation_id")) and ("danger_entry"."request_id" is null or "danger_entry"."signed_at" is not null)) or (((select app_allows('consulted')) and exists (select 1 from "danger_request" where "danger_request"."assessment_id" = "danger_entry"."assessment_id" and "danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null and ("danger_request"."id" = "danger_entry"."request_id" or ("danger_request"."assessed_at" is not null and "danger_entry"."signed_at" is not null and "danger_entry"."kind" in ('assessment', 'decision'))))))));--> statement-breakpoint
CREATE POLICY "danger_entry_add" ON "danger_entry" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "danger_entry"."consultation_id") and "danger_entry"."request_id" is null and "danger_entry"."author_id" = (select app_actor()))) or ((select app_allows('consulted')) and (exists (select 1 from "danger_request" where "danger_request"."assessment_id" = "danger_entry"."assessment_id" and "danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null and "danger_request"."id" = "danger_entry"."request_id") and "danger_entry"."author_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "danger_entry_erase" ON "danger_entry" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "danger_entry_change" ON "danger_entry" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING (("danger_entry"."signed_at" is null and (((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "danger_entry"."consultation_id") and "danger_entry"."request_id" is null)) or ((select app_allows('consulted')) and exists (select 1 from "danger_request" where "danger_request"."assessment_id" = "danger_entry"."assessment_id" and "danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null and "danger_request"."id" = "danger_entry"."request_id"))))) WITH CHECK ((((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "danger_entry"."consultation_id") and "danger_entry"."request_id" is null and "danger_entry"."author_id" = (select app_actor()))) or ((select app_allows('consulted')) and (exists (select 1 from "danger_request" where "danger_request"."assessment_id" = "danger_entry"."assessment_id" and "danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null and "danger_request"."id" = "danger_entry"."request_id") and "danger_entry"."author_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "danger_request_read" ON "danger_request" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('assigned')) or (select app_allows('emergency')) or ((select app_allows('own')) and (select app_action()) in ('own-data.read', 'own-data.export') and true)) and exists (select 1 from "consultation" where "consultation"."id" = "danger_request"."consultation_id")) or (((select app_allows('consulted')) and ("danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null)))));--> statement-breakpoint
CREATE POLICY "danger_request_add" ON "danger_request" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "danger_request"."consultation_id") and "danger_request"."from_id" = (select app_actor()) and "danger_request"."to_id" <> (select app_actor())))));--> statement-breakpoint
CREATE POLICY "danger_request_change" ON "danger_request" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "danger_request"."consultation_id")) or ((select app_allows('consulted')) and ("danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null)))) WITH CHECK ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "danger_request"."consultation_id")) or ((select app_allows('consulted')) and ("danger_request"."to_id" = (select app_actor()) and "danger_request"."ended_at" is null))));--> statement-breakpoint
CREATE POLICY "danger_request_erase" ON "danger_request" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "risk_mark_read" ON "risk_mark" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('assigned')) or (select app_allows('emergency')) or ((select app_allows('own')) and (select app_action()) in ('own-data.read', 'own-data.export') and true)) and exists (select 1 from "consultation" where "consultation"."id" = "risk_mark"."consultation_id")));--> statement-breakpoint
CREATE POLICY "risk_mark_add" ON "risk_mark" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "risk_mark"."consultation_id") and "risk_mark"."author_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "risk_mark_erase" ON "risk_mark" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE risk_mark FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE danger_assessment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE danger_request FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE danger_entry FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON risk_mark TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON danger_assessment, danger_request, danger_entry TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON risk_mark, danger_assessment, danger_entry TO sprechraum_eraser;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON danger_request TO sprechraum_eraser;
