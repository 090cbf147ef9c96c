CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	CONSTRAINT "absence_forward" CHECK ("absence"."last_day" >= "absence"."first_day")
);
--> statement-breakpoint
ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_of_staff" ON "absence" USING btree ("staff_id","last_day");--> statement-breakpoint
CREATE INDEX "absence_last_day" ON "absence" USING btree ("last_day","id");--> statement-breakpoint
CREATE POLICY "absence_read" ON "absence" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "absence"."staff_id" = (select app_actor())) or ((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "absence_add" ON "absence" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "absence"."staff_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "absence_change" ON "absence" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "absence"."staff_id" = (select app_actor())))) WITH CHECK ((((select app_allows('own')) and "absence"."staff_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "absence_erase" ON "absence" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE absence FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON absence TO sprechraum_app;--> statement-breakpoint
-- Locking a row asks for the right to change it.
GRANT SELECT, UPDATE, DELETE ON absence TO sprechraum_eraser;
