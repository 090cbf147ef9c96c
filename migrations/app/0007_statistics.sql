CREATE TABLE "statistic_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"period_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"people" integer,
	CONSTRAINT "statistic_figure_once" UNIQUE("period_id","dimension","value")
);
--> statement-breakpoint
ALTER TABLE "statistic_figure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statistic_period" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"smallest_cell" integer NOT NULL,
	"total" integer,
	CONSTRAINT "statistic_period_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "statistic_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "statistic_figure" ADD CONSTRAINT "statistic_figure_period_id_statistic_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."statistic_period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statistic_period_ended" ON "statistic_period" USING btree ("ended_at","id");--> statement-breakpoint
CREATE INDEX "consultation_opened" ON "consultation" USING btree ("opened_at");--> statement-breakpoint
CREATE POLICY "statistic_figure_read" ON "statistic_figure" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('statistics.read') and exists (select 1 from "statistic_period" where "statistic_period"."id" = "statistic_figure"."period_id"))) or ((select app_allows('statistics')) and true)));--> statement-breakpoint
CREATE POLICY "statistic_figure_add" ON "statistic_figure" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('statistics')) and true)));--> statement-breakpoint
CREATE POLICY "statistic_figure_erase" ON "statistic_figure" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "statistic_period_read" ON "statistic_period" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('statistics.read') and coalesce(app_end("statistic_period"."ended_at", (select app_rule('statistics.counter'))) > (select app_now()), true))) or ((select app_allows('statistics')) and true)));--> statement-breakpoint
CREATE POLICY "statistic_period_add" ON "statistic_period" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('statistics')) and true)));--> statement-breakpoint
CREATE POLICY "statistic_period_erase" ON "statistic_period" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "account_read" ON "account" TO sprechraum_app USING (((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true)) or (((select app_allows('statistics')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)))));--> statement-breakpoint
ALTER POLICY "profile_read" ON "profile" TO sprechraum_app USING (((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true)) or (((select app_allows('statistics')) and true))));--> statement-breakpoint
ALTER POLICY "consent_event_read" ON "consent_event" TO sprechraum_app USING ((((select app_allows('own')) and "consent_event"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true) or ((select app_allows('statistics')) and true)));--> statement-breakpoint
ALTER POLICY "consultation_read" ON "consultation" TO sprechraum_app USING ((((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true)) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)) or (((select app_allows('statistics')) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)))));--> statement-breakpoint
ALTER TABLE statistic_period FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE statistic_figure FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- A released number is never changed, by nobody: it is added once and erased when its time is over.
GRANT SELECT, INSERT ON statistic_period, statistic_figure TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON statistic_period, statistic_figure TO sprechraum_eraser;
