-- What the proof log must not lose with a restored backup of the contents: leaves and signed heads, which name nobody.
CREATE TABLE proof_leaf_copy (
  leaf_index bigint PRIMARY KEY,
  leaf bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE proof_head_copy (
  tree_size bigint PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  peaks bytea NOT NULL,
  note text NOT NULL,
  public_key bytea NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT ON proof_leaf_copy, proof_head_copy TO sprechraum_app;
