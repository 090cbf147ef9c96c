DROP INDEX "consent_event_account";--> statement-breakpoint
ALTER TABLE "consent_event" ADD COLUMN "seq" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "consent_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
CREATE INDEX "consent_event_account" ON "consent_event" USING btree ("account_id","seq");