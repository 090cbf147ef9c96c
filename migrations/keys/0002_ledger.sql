-- What the content must not forget, for as long as a backup of it lives: random numbers and words of the software.
CREATE TABLE ledger_copy (
  id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  act text NOT NULL,
  category text NOT NULL,
  object_id uuid NOT NULL,
  what text
);
--> statement-breakpoint
CREATE INDEX ledger_copy_at ON ledger_copy (at, id);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON ledger_copy TO sprechraum_app;
