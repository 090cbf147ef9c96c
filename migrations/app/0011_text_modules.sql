CREATE TABLE "text_module" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"key_id" uuid NOT NULL,
	"title_sealed" "bytea" NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "text_module" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "text_module_owner" ON "text_module" USING btree ("owner_id");--> statement-breakpoint
CREATE POLICY "text_module_read" ON "text_module" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ((select app_action()) in ('text-module.use') and ("text_module"."owner_id" = (select app_actor()) or "text_module"."owner_id" is null))) or ((select app_allows('any')) and ((select app_action()) in ('text-module.edit-team') and "text_module"."owner_id" is null))));--> statement-breakpoint
CREATE POLICY "text_module_add" ON "text_module" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ((select app_action()) in ('text-module.use') and "text_module"."owner_id" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('text-module.edit-team') and "text_module"."owner_id" is null))));--> statement-breakpoint
CREATE POLICY "text_module_change" ON "text_module" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and ((select app_action()) in ('text-module.use') and "text_module"."owner_id" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('text-module.edit-team') and "text_module"."owner_id" is null)))) WITH CHECK ((((select app_allows('own')) and ((select app_action()) in ('text-module.use') and "text_module"."owner_id" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('text-module.edit-team') and "text_module"."owner_id" is null))));--> statement-breakpoint
CREATE POLICY "text_module_erase" ON "text_module" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE text_module FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON text_module TO sprechraum_app;--> statement-breakpoint
-- Locking a row asks for the right to change it.
GRANT SELECT, UPDATE, DELETE ON text_module TO sprechraum_eraser;
