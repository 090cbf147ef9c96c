CREATE TABLE "second_factor" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint NOT NULL,
	"recovery_digests" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "second_factor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "activated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "invitation_digest" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "invitation_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_invitation_digest_unique" UNIQUE("invitation_digest");--> statement-breakpoint
CREATE POLICY "second_factor_read" ON "second_factor" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ("second_factor"."staff_id" = (select app_actor()) and (select app_action()) in ('second-factor.edit'))) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "second_factor_add" ON "second_factor" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ("second_factor"."staff_id" = (select app_actor()) and (select app_action()) in ('second-factor.edit')))));--> statement-breakpoint
CREATE POLICY "second_factor_change" ON "second_factor" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and ("second_factor"."staff_id" = (select app_actor()) and (select app_action()) in ('second-factor.edit'))) or ((select app_allows('authentication')) and true))) WITH CHECK ((((select app_allows('own')) and ("second_factor"."staff_id" = (select app_actor()) and (select app_action()) in ('second-factor.edit'))) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "second_factor_erase" ON "second_factor" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "account_read" ON "account" TO sprechraum_app USING (((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true)) or (((select app_allows('statistics')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('any')) and ((select app_action()) in ('login-data.read') and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))))));--> statement-breakpoint
ALTER POLICY "staff_read" ON "staff" TO sprechraum_app USING ((((select app_allows('authentication')) and "staff"."left_at" is null) or ((select app_allows('directory')) and true) or ((select app_allows('any')) and (select app_action()) in ('staff.manage')) or ((select app_allows('own')) and ("staff"."id" = (select app_actor()) and (select app_action()) in ('second-factor.edit')))));--> statement-breakpoint
ALTER POLICY "staff_add" ON "staff" TO sprechraum_app WITH CHECK ((((select app_allows('directory')) and true) or ((select app_allows('any')) and (select app_action()) in ('staff.manage'))));--> statement-breakpoint
ALTER POLICY "staff_change" ON "staff" TO sprechraum_app USING ((((select app_allows('directory')) and true) or ((select app_allows('any')) and (select app_action()) in ('staff.manage')))) WITH CHECK ((((select app_allows('directory')) and true) or ((select app_allows('any')) and (select app_action()) in ('staff.manage'))));--> statement-breakpoint

ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON second_factor TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON second_factor TO sprechraum_eraser;
