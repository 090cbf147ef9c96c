CREATE TABLE "policy_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"policy" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"replaces" uuid,
	"asked_again" text[] NOT NULL,
	"ground" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"effective_from" timestamp (3) with time zone,
	"shortens_from" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "policy_version_two_persons" CHECK ("policy_version"."decided_by" <> "policy_version"."proposed_by"),
	CONSTRAINT "policy_version_decided" CHECK (("policy_version"."decision" is null) = ("policy_version"."decided_at" is null)
          and (coalesce("policy_version"."decision" = 'agreed', false)) = ("policy_version"."effective_from" is not null))
);
--> statement-breakpoint
ALTER TABLE "policy_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shown_text" (
	"version_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "shown_text_version_id_digest_pk" PRIMARY KEY("version_id","digest")
);
--> statement-breakpoint
ALTER TABLE "shown_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shown_text" ADD CONSTRAINT "shown_text_version_id_policy_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_version_once" ON "policy_version" USING btree ("version") WHERE "policy_version"."decision" = 'agreed';--> statement-breakpoint
CREATE INDEX "policy_version_ended" ON "policy_version" USING btree ("ended_at","id");--> statement-breakpoint
CREATE INDEX "shown_text_digest" ON "shown_text" USING btree ("digest");--> statement-breakpoint
CREATE POLICY "policy_version_read" ON "policy_version" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('policy.read', 'policy.change') or ((select app_action()) in ('service.read') and "policy_version"."decision" = 'agreed'))) or ((select app_allows('own')) and ((select app_action()) in ('consent.read', 'consent.record') and "policy_version"."decision" = 'agreed')) or ((select app_allows('policy')) and true)));--> statement-breakpoint
CREATE POLICY "policy_version_add" ON "policy_version" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('policy.change')) or ((select app_allows('policy')) and true)));--> statement-breakpoint
CREATE POLICY "policy_version_change" ON "policy_version" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and (select app_action()) in ('policy.change')) or ((select app_allows('policy')) and true))) WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('policy.change')) or ((select app_allows('policy')) and true)));--> statement-breakpoint
CREATE POLICY "policy_version_erase" ON "policy_version" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shown_text_read" ON "shown_text" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and (select app_action()) in ('service.read')) or ((select app_allows('policy')) and true)));--> statement-breakpoint
CREATE POLICY "shown_text_add" ON "shown_text" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('policy.change')) or ((select app_allows('policy')) and true)));--> statement-breakpoint
CREATE POLICY "shown_text_erase" ON "shown_text" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE policy_version FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE shown_text FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was proposed stays as it was, and what was shown too: only what became of it is added.
GRANT SELECT, INSERT, UPDATE (decision, decided_by, decided_at, effective_from, shortens_from, ended_at) ON policy_version TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT ON shown_text TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE (proposed_by, decided_by), DELETE ON policy_version TO sprechraum_eraser;--> statement-breakpoint
GRANT SELECT, DELETE ON shown_text TO sprechraum_eraser;--> statement-breakpoint

-- The second person is a second person: nobody decides in the name of another, and nobody twice.
CREATE FUNCTION policy_version_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL AND NEW.decision IS DISTINCT FROM OLD.decision THEN
    RAISE EXCEPTION 'what was decided stays decided';
  END IF;
  IF NEW.decided_by <> app_actor() AND NEW.decided_by IS DISTINCT FROM OLD.decided_by THEN
    RAISE EXCEPTION 'nobody decides in the name of another';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER policy_version_decision BEFORE UPDATE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION policy_version_is_decided_once();
--> statement-breakpoint

-- While a version shortens periods and its days of grace run, the longer rules of the version before hide (KOB-45): those
-- lie beside the others with the connection, and the present of the transaction says which count.
CREATE OR REPLACE FUNCTION app_rule(category text) RETURNS jsonb LANGUAGE sql STABLE
  RETURN CASE WHEN current_setting('app.rules_known') = 'yes' THEN nullif(current_setting(
    CASE WHEN app_now() < nullif(current_setting('app.former_until', true), '')::timestamptz
      THEN 'app.former.' ELSE 'app.rule.' END || translate(category, '-', '_'), true), '')::jsonb END;
