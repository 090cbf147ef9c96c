-- Sealing looks at what is new, and no longer through all that was ever sealed.
ALTER TABLE "audit_event" ALTER COLUMN "xid" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "audit_event" ALTER COLUMN "xid" SET DATA TYPE xid8 USING "xid"::xid8;--> statement-breakpoint
ALTER TABLE "audit_event" ALTER COLUMN "xid" SET DEFAULT pg_current_xact_id();--> statement-breakpoint
ALTER TABLE "proof_effect" ALTER COLUMN "xid" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "proof_effect" ALTER COLUMN "xid" SET DATA TYPE xid8 USING "xid"::xid8;--> statement-breakpoint
ALTER TABLE "proof_effect" ALTER COLUMN "xid" SET DEFAULT pg_current_xact_id();--> statement-breakpoint
ALTER TABLE "audit_checkpoint" ADD COLUMN "sealed_below" xid8;--> statement-breakpoint
ALTER TABLE "proof_head" ADD COLUMN "sealed_below" xid8;--> statement-breakpoint
CREATE INDEX "audit_event_xid" ON "audit_event" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "proof_effect_xid" ON "proof_effect" USING btree ("xid");
