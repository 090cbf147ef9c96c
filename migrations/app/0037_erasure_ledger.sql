CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"category" text NOT NULL,
	"object_id" uuid NOT NULL,
	"what" text,
	"carried" boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ledger_entry_at" ON "ledger_entry" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_waiting" ON "ledger_entry" USING btree ("id") WHERE not "ledger_entry"."carried";--> statement-breakpoint
GRANT INSERT ON ledger_entry TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger_entry TO sprechraum_eraser;
