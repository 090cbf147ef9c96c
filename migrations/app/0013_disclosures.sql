CREATE TABLE "disclosure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"legal_ground" text NOT NULL,
	"recipient" text NOT NULL,
	"categories" text[] NOT NULL,
	"justification_sealed" "bytea" NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"disclosed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "disclosure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sealed_address" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"address_sealed" "bytea" NOT NULL,
	"logged_in_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sealed_address" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sealed_address" ADD CONSTRAINT "sealed_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_clock" ON "disclosure" USING btree (coalesce("disclosed_at", "requested_at"),"id");--> statement-breakpoint
CREATE INDEX "disclosure_case" ON "disclosure" USING btree ("consultation_id","requested_at");--> statement-breakpoint
CREATE INDEX "disclosure_account" ON "disclosure" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sealed_address_account" ON "sealed_address" USING btree ("account_id","logged_in_at");--> statement-breakpoint
CREATE INDEX "sealed_address_logged_in" ON "sealed_address" USING btree ("logged_in_at","id");--> statement-breakpoint
CREATE POLICY "disclosure_read" ON "disclosure" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('assigned')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('emergency')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('any')) and (((select app_action()) in ('disclosure.confirm') and (("disclosure"."confirmed_at" is null and "disclosure"."ended_at" is null and "disclosure"."ends_at" > (select app_now())) or "disclosure"."confirmed_by" = (select app_actor()) or "disclosure"."ended_by" = (select app_actor()))) or (select app_action()) in ('disclosure.review'))) or ((select app_allows('own')) and ((select app_action()) in ('own-data.read', 'own-data.export') and "disclosure"."account_id" = (select app_actor()) and "disclosure"."disclosed_at" is not null))) and coalesce(app_end(coalesce("disclosure"."disclosed_at", "disclosure"."requested_at"), (select app_rule('governance.disclosure'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "disclosure_add" ON "disclosure" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('emergency')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "disclosure_change" ON "disclosure" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('assigned')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('emergency')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('disclosure.confirm') and (("disclosure"."confirmed_at" is null and "disclosure"."ended_at" is null and "disclosure"."ends_at" > (select app_now())) or "disclosure"."confirmed_by" = (select app_actor()) or "disclosure"."ended_by" = (select app_actor())))))) WITH CHECK ((((select app_allows('assigned')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('emergency')) and ((select app_action()) in ('disclosure.record', 'sealed-address.open') and "disclosure"."requested_by" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('disclosure.confirm') and (("disclosure"."confirmed_at" is null and "disclosure"."ended_at" is null and "disclosure"."ends_at" > (select app_now())) or "disclosure"."confirmed_by" = (select app_actor()) or "disclosure"."ended_by" = (select app_actor()))))));--> statement-breakpoint
CREATE POLICY "disclosure_erase" ON "disclosure" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sealed_address_read" ON "sealed_address" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ((select app_action()) in ('own-data.read', 'own-data.export') and "sealed_address"."account_id" = (select app_actor()) and coalesce(app_end("sealed_address"."logged_in_at", (select app_rule('identity.sealed-address'))) > (select app_now()), true)))));--> statement-breakpoint
CREATE POLICY "sealed_address_add" ON "sealed_address" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "sealed_address_erase" ON "sealed_address" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sealed_address_of_disclosure" ON "sealed_address" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((select app_action()) in ('sealed-address.open') and coalesce(app_end("sealed_address"."logged_in_at", (select app_rule('identity.sealed-address'))) > (select app_now()), true)
    and exists (select 1 from "disclosure" where "disclosure"."account_id" = "sealed_address"."account_id"
      and "disclosure"."requested_by" = (select app_actor()) and "disclosure"."confirmed_by" <> "disclosure"."requested_by"
      and 'identity.sealed-address' = any ("disclosure"."categories")
      and "disclosure"."ended_at" is null and "disclosure"."ends_at" > (select app_now()))));
--> statement-breakpoint

ALTER TABLE sealed_address FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Nobody changes an address; of a disclosure only who decided on it, and that it happened.
GRANT SELECT, INSERT ON sealed_address, disclosure TO sprechraum_app;--> statement-breakpoint
GRANT UPDATE (confirmed_by, confirmed_at, ended_by, ended_at, disclosed_at) ON disclosure TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON sealed_address, disclosure TO sprechraum_eraser;--> statement-breakpoint

-- The second person is a second person, and what was passed on stays on record as it was.
CREATE FUNCTION disclosure_is_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.disclosed_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was passed on is never changed';
  END IF;
  IF NEW.confirmed_by <> app_actor() AND (TG_OP = 'INSERT' OR OLD.confirmed_by IS DISTINCT FROM NEW.confirmed_by) THEN
    RAISE EXCEPTION 'nobody agrees in the name of another';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER disclosure_proof BEFORE INSERT OR UPDATE ON disclosure
  FOR EACH ROW EXECUTE FUNCTION disclosure_is_proof();
