CREATE TABLE "hand_over" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"note_sealed" "bytea",
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "hand_over_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handed_over_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hand_over" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Nobody knows when those who already have a login last used it: for them the clock starts with this upgrade.
ALTER TABLE "staff" ADD COLUMN "last_used_on" date NOT NULL DEFAULT current_date;--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "last_used_on" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_in_case" ON "hand_over" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE POLICY "hand_over_read" ON "hand_over" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "hand_over"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "hand_over"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "hand_over_add" ON "hand_over" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('hand-over')) and true)));--> statement-breakpoint
CREATE POLICY "hand_over_erase" ON "hand_over" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "consultation_read" ON "consultation" TO sprechraum_app USING (((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true)) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)));--> statement-breakpoint
ALTER POLICY "consultation_change" ON "consultation" TO sprechraum_app USING (((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true)) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true))) WITH CHECK ((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true)));--> statement-breakpoint
ALTER TABLE hand_over FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- What happened is never changed.
GRANT SELECT, INSERT ON hand_over TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON hand_over TO sprechraum_eraser;
