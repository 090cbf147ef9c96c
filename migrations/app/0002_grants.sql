-- Row-level security binds the owner of the tables too.
ALTER TABLE account FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE profile FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE session FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE staff FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consent_event FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consultation FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE message FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE draft FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- What every request may do. No DELETE: personal rows leave by the eraser alone.
GRANT SELECT, INSERT, UPDATE ON account, profile, session, staff, consultation, message, draft, mail_outbox TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT ON consent_event, audit_event, audit_leaf, audit_checkpoint, key_destruction TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON erasure_run, erasure_receipt, hold TO sprechraum_app;--> statement-breakpoint
GRANT USAGE ON SEQUENCE audit_event_seq_seq TO sprechraum_app, sprechraum_eraser;--> statement-breakpoint

GRANT SELECT, UPDATE, DELETE ON account, profile, session, staff, consent_event, consultation, message, draft, mail_outbox TO sprechraum_eraser;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON audit_event TO sprechraum_eraser;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON erasure_run, erasure_receipt, hold, key_destruction TO sprechraum_eraser;--> statement-breakpoint

-- The audit log is append-only for everybody: an event is never changed, whoever asks.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_leaf_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
