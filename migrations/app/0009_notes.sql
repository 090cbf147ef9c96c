CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"source" text NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "note_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_in_case" ON "note" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE POLICY "note_read" ON "note" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "note"."consultation_id")) or ((select app_allows('own')) and ((select app_action()) in ('own-data.read', 'own-data.export') and exists (select 1 from "consultation" where "consultation"."id" = "note"."consultation_id")))));--> statement-breakpoint
CREATE POLICY "note_add" ON "note" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('assigned')) and (exists (select 1 from "consultation" where "consultation"."id" = "note"."consultation_id") and "note"."author_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "note_erase" ON "note" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

-- Nobody changes a note: it is added, read and taken back.
ALTER TABLE note FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON note TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON note TO sprechraum_eraser;
