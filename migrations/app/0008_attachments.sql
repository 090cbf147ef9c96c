CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"content_sealed" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"position" integer NOT NULL,
	"consultation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"content_sealed" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"position" integer NOT NULL,
	"draft_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_attachment" ADD CONSTRAINT "draft_attachment_draft_id_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_in_case" ON "attachment" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "attachment_of_message" ON "attachment" USING btree ("message_id","position");--> statement-breakpoint
CREATE INDEX "draft_attachment_of_draft" ON "draft_attachment" USING btree ("draft_id","position");--> statement-breakpoint
CREATE POLICY "attachment_read" ON "attachment" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "attachment"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "attachment"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "attachment_add" ON "attachment" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and exists (select 1 from "message" where "message"."id" = "attachment"."message_id" and "message"."consultation_id" = "attachment"."consultation_id" and "message"."author_id" = (select app_actor()))) or ((select app_allows('assigned')) and exists (select 1 from "message" where "message"."id" = "attachment"."message_id" and "message"."consultation_id" = "attachment"."consultation_id" and "message"."author_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "attachment_erase" ON "attachment" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "draft_attachment_read" ON "draft_attachment" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "draft" where "draft"."id" = "draft_attachment"."draft_id"))));--> statement-breakpoint
CREATE POLICY "draft_attachment_add" ON "draft_attachment" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and exists (select 1 from "draft" where "draft"."id" = "draft_attachment"."draft_id"))));--> statement-breakpoint
CREATE POLICY "draft_attachment_erase" ON "draft_attachment" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

-- Nobody changes a file: it is added, read and removed.
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE draft_attachment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON attachment, draft_attachment TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, DELETE ON attachment, draft_attachment TO sprechraum_eraser;--> statement-breakpoint

-- Ciphertext does not get smaller by being compressed.
ALTER TABLE attachment ALTER COLUMN content_sealed SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE draft_attachment ALTER COLUMN content_sealed SET STORAGE EXTERNAL;
