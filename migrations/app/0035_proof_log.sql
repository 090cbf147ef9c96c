CREATE TABLE "proof_effect" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"effect" text NOT NULL,
	"open" boolean NOT NULL,
	"leaf" "bytea" NOT NULL,
	"xid" text DEFAULT pg_current_xact_id()::text NOT NULL,
	CONSTRAINT "proof_effect_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
ALTER TABLE "proof_effect" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proof_head" (
	"tree_size" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"peaks" "bytea" NOT NULL,
	"note" text NOT NULL,
	"public_key" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proof_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proof_leaf" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "proof_leaf_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
ALTER TABLE "proof_leaf" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "proof_effect_at" ON "proof_effect" USING btree ("at","id");--> statement-breakpoint
CREATE POLICY "proof_effect_read" ON "proof_effect" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((select app_allows('sealing')));--> statement-breakpoint
CREATE POLICY "proof_effect_add" ON "proof_effect" AS PERMISSIVE FOR INSERT TO "sprechraum_app", "sprechraum_eraser" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "proof_effect_erase" ON "proof_effect" AS PERMISSIVE FOR DELETE TO "sprechraum_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "proof_effect_erase_read" ON "proof_effect" AS PERMISSIVE FOR SELECT TO "sprechraum_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "proof_head_read" ON "proof_head" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((select app_allows('sealing')));--> statement-breakpoint
CREATE POLICY "proof_head_add" ON "proof_head" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((select app_allows('sealing')));--> statement-breakpoint
CREATE POLICY "proof_leaf_read" ON "proof_leaf" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((select app_allows('sealing')));--> statement-breakpoint
CREATE POLICY "proof_leaf_add" ON "proof_leaf" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((select app_allows('sealing')));
--> statement-breakpoint
ALTER TABLE proof_effect FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE proof_leaf FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE proof_head FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON proof_effect, proof_leaf, proof_head TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON proof_effect TO sprechraum_eraser;--> statement-breakpoint
GRANT USAGE ON SEQUENCE proof_effect_seq_seq TO sprechraum_app, sprechraum_eraser;--> statement-breakpoint
-- Append-only for everybody: what was proven once is never changed, whoever asks.
CREATE FUNCTION proof_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the proof log is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER proof_effect_append_only BEFORE UPDATE OR TRUNCATE ON proof_effect
  FOR EACH STATEMENT EXECUTE FUNCTION proof_is_append_only();
--> statement-breakpoint
CREATE TRIGGER proof_leaf_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proof_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION proof_is_append_only();
--> statement-breakpoint
CREATE TRIGGER proof_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proof_head
  FOR EACH STATEMENT EXECUTE FUNCTION proof_is_append_only();
