ALTER TABLE "chat_message" DROP CONSTRAINT "chat_message_room_id_chat_room_id_fk";
--> statement-breakpoint
DROP POLICY "chat_message_add" ON "chat_message" CASCADE;--> statement-breakpoint
DROP POLICY "chat_message_change" ON "chat_message" CASCADE;--> statement-breakpoint
CREATE POLICY "chat_message_scribe" ON "chat_message" AS PERMISSIVE FOR INSERT TO "sprechraum_scribe" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_position_scribe" ON "chat_position" AS PERMISSIVE FOR ALL TO "sprechraum_scribe" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_room_scribe" ON "chat_room" AS PERMISSIVE FOR SELECT TO "sprechraum_scribe" USING (true);--> statement-breakpoint
CREATE POLICY "answer_log_scribe" ON "answer_log" AS PERMISSIVE FOR INSERT TO "sprechraum_scribe" WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "answer_log_add" ON "answer_log" TO sprechraum_app WITH CHECK ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "answer_log"."consultation_id"))));--> statement-breakpoint

-- The scribe numbers what is said and writes it down; it reads nothing of what was said. The app reads, and writes nothing.
GRANT SELECT (id, ended_at, consultation_id, logs_answers) ON chat_room TO sprechraum_scribe;--> statement-breakpoint
GRANT SELECT, UPDATE ON chat_position TO sprechraum_scribe;--> statement-breakpoint
GRANT INSERT ON chat_message, answer_log TO sprechraum_scribe;--> statement-breakpoint
REVOKE INSERT ON chat_message FROM sprechraum_app;--> statement-breakpoint

-- Says many things in many rooms at once: one statement, one commit, one round trip. In a room that has ended nothing is
-- said any more. What is not kept is numbered and not stored. What the team says in single counselling is an answer, too
-- (BKE-36): noted with what was said, or not at all.
--   rooms, many: the rooms, each once, and how much is said in it
--   ats, places: of each message, the position of its room among them, and its place among what is said there, from 1 on
--   bodies, starts, lengths: the sealed bodies as one string of bytes, and where each lies in it; 0 long: not kept
-- Returns, for each room that has not ended, the number that its numbering starts after. What was said before, with the
-- same id, fails with unique_violation of chat_message_once: that is rare, and looking for it costs as much as the rest.
DROP TRIGGER chat_message_answered ON chat_message;--> statement-breakpoint
DROP FUNCTION note_live_answers;--> statement-breakpoint
DROP FUNCTION chat_write;--> statement-breakpoint
CREATE FUNCTION chat_write(
  rooms uuid[], many integer[],
  ats integer[], places integer[], ids uuid[], kinds smallint[], authors uuid[], whispers uuid[],
  bodies bytea, starts integer[], lengths integer[], instants timestamptz[]
) RETURNS TABLE (room uuid, before bigint) LANGUAGE plpgsql
-- Its plans are made while the tables are empty; made for the scribe, they hold none of the app's many predicates.
SECURITY DEFINER SET search_path = public SET enable_seqscan = off AS $$
BEGIN
  -- One process at a time: otherwise two would wait for each other's rooms.
  PERFORM pg_advisory_xact_lock(hashtext('chat_write'));
  RETURN QUERY
  WITH moved AS (
    UPDATE chat_position p SET last_seq = p.last_seq + r.many
    FROM unnest(rooms, many) WITH ORDINALITY AS r (id, many, at)
      JOIN chat_room ON chat_room.id = r.id AND chat_room.ended_at IS NULL
    WHERE p.room_id = r.id
    RETURNING p.room_id, p.last_seq - r.many AS before, r.at,
      CASE WHEN chat_room.logs_answers THEN chat_room.consultation_id END AS answered_in
  ), kept AS (
    INSERT INTO chat_message (room_id, seq, id, author_kind, author_id, whisper_to, body_sealed, said_at)
    SELECT moved.room_id, moved.before + said.place, said.id, said.kind, said.author_id, said.whisper_to,
      substring(bodies FROM said.start FOR said.length), said.said_at
    FROM unnest(ats, places, ids, kinds, authors, whispers, starts, lengths, instants)
        AS said (at, place, id, kind, author_id, whisper_to, start, length, said_at)
      JOIN moved ON moved.at = said.at
    WHERE said.length > 0
  ), noted AS (
    INSERT INTO answer_log (consultation_id, answered_at)
    SELECT moved.answered_in, said.said_at
    FROM unnest(ats, kinds, instants) AS said (at, kind, said_at) JOIN moved ON moved.at = said.at
    WHERE said.kind = 2 AND moved.answered_in IS NOT NULL
  )
  SELECT moved.room_id, moved.before FROM moved;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION chat_write FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION chat_write TO sprechraum_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO sprechraum_scribe;--> statement-breakpoint
ALTER FUNCTION chat_write OWNER TO sprechraum_scribe;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM sprechraum_scribe;
