-- Wrapped keys, apart from what they open: this database has a write-ahead log and short-lived backups of its own.
CREATE TABLE wrapped_key (
  id uuid PRIMARY KEY,
  wrapped bytea NOT NULL,
  created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON wrapped_key TO sprechraum_app;
