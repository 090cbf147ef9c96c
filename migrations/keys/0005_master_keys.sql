-- Which master key a key is wrapped with: its number, of which nothing of the key follows. Nothing stands where there was
-- but one.
ALTER TABLE wrapped_key ADD COLUMN wrapped_by text;
--> statement-breakpoint
GRANT UPDATE (wrapped, wrapped_by) ON wrapped_key TO sprechraum_app;
--> statement-breakpoint
-- What signs, peppers and finds comes from a secret of the service that stays as it is when the master key is exchanged.
CREATE TABLE service_secret (
  sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
  wrapped bytea NOT NULL,
  wrapped_by text NOT NULL
);
--> statement-breakpoint
ALTER TABLE service_secret ALTER COLUMN wrapped SET STATISTICS 0;
--> statement-breakpoint
GRANT SELECT, INSERT ON service_secret TO sprechraum_app;
--> statement-breakpoint
GRANT UPDATE (wrapped, wrapped_by) ON service_secret TO sprechraum_app;
--> statement-breakpoint
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON service_secret TO sprechraum_app';
  END IF;
END $$;
