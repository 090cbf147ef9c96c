ALTER TABLE "hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "erasure_receipt_run";--> statement-breakpoint
DROP INDEX "hold_ends";--> statement-breakpoint
DROP INDEX "session_ends";--> statement-breakpoint
ALTER TABLE "key_destruction" ADD COLUMN "run_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "key_destruction" ADD COLUMN "category" text NOT NULL;--> statement-breakpoint
CREATE INDEX "hold_set" ON "hold" USING btree ("set_at","id");--> statement-breakpoint
CREATE INDEX "session_started" ON "session" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "key_destruction_run" ON "key_destruction" USING btree ("run_id");--> statement-breakpoint
ALTER TABLE "erasure_receipt" ADD CONSTRAINT "erasure_receipt_once" UNIQUE("run_id","category");--> statement-breakpoint
CREATE POLICY "hold_read" ON "hold" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and true) or ((select app_allows('assigned')) and "hold"."set_by" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "hold_add" ON "hold" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and true) or ((select app_allows('assigned')) and "hold"."set_by" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "hold_change" ON "hold" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and true) or ((select app_allows('assigned')) and "hold"."set_by" = (select app_actor())))) WITH CHECK ((((select app_allows('any')) and true) or ((select app_allows('assigned')) and "hold"."set_by" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "hold_erase" ON "hold" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "consent_event_read" ON "consent_event" TO sprechraum_app USING ((((select app_allows('own')) and "consent_event"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true)));--> statement-breakpoint
ALTER TABLE hold FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- The ledger of consents is append-only for everybody: a withdrawal is a row of its own.
REVOKE UPDATE ON consent_event FROM sprechraum_eraser;--> statement-breakpoint
CREATE FUNCTION consents_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger of consents is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_event_append_only BEFORE UPDATE OR TRUNCATE ON consent_event
  FOR EACH STATEMENT EXECUTE FUNCTION consents_are_append_only();
