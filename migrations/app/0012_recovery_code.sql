CREATE TABLE "recovery_code" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "recovery_code_read" ON "recovery_code" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "recovery_code"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "recovery_code_add" ON "recovery_code" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "recovery_code"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "recovery_code_change" ON "recovery_code" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "recovery_code"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true))) WITH CHECK ((((select app_allows('own')) and "recovery_code"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "recovery_code_erase" ON "recovery_code" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON recovery_code TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON recovery_code TO sprechraum_eraser;
