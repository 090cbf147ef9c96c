ALTER TABLE "answer_log" DROP CONSTRAINT "answer_log_consultation_id_consultation_id_fk";
--> statement-breakpoint
-- Rooms that were opened before note nothing.
ALTER TABLE "chat_room" ADD COLUMN "logs_answers" boolean NOT NULL DEFAULT false;--> statement-breakpoint
ALTER TABLE "chat_room" ALTER COLUMN "logs_answers" DROP DEFAULT;--> statement-breakpoint
ALTER POLICY "answer_log_add" ON "answer_log" TO sprechraum_app WITH CHECK ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "answer_log"."consultation_id")) or ((select app_allows('chat')) and true)));--> statement-breakpoint

-- What the team says live in single counselling is an answer, too (BKE-36): stored with what was said, or not at all.
-- Once for all that was said together.
CREATE FUNCTION note_live_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO answer_log (consultation_id, answered_at)
  SELECT r.consultation_id, s.said_at FROM said s JOIN chat_room r ON r.id = s.room_id
  WHERE s.author_kind = 2 AND r.logs_answers AND r.consultation_id IS NOT NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER chat_message_answered AFTER INSERT ON chat_message
  REFERENCING NEW TABLE AS said FOR EACH STATEMENT EXECUTE FUNCTION note_live_answers();
