CREATE TABLE "chat_host" (
	"room_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "chat_host_room_id_staff_id_pk" PRIMARY KEY("room_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "chat_host" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_message" (
	"room_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"author_kind" smallint NOT NULL,
	"author_id" uuid,
	"whisper_to" uuid,
	"body_sealed" "bytea" NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_message_room_id_seq_pk" PRIMARY KEY("room_id","seq"),
	CONSTRAINT "chat_message_once" UNIQUE("room_id","id")
);
--> statement-breakpoint
ALTER TABLE "chat_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_place" (
	"room_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"entered_at" timestamp (3) with time zone,
	"muted" boolean NOT NULL,
	"invited_by" uuid,
	"onward_id" uuid,
	CONSTRAINT "chat_place_room_id_account_id_pk" PRIMARY KEY("room_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "chat_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_position" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"last_seq" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat_position" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"consultation_id" uuid,
	"title" text,
	"about" text,
	"audiences" text[] NOT NULL,
	"host_id" uuid,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"cancelled" boolean NOT NULL,
	"capacity" integer NOT NULL,
	"keeps_log" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat_room" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "chat_host" ADD CONSTRAINT "chat_host_room_id_chat_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."chat_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_host" ADD CONSTRAINT "chat_host_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_room_id_chat_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."chat_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_place" ADD CONSTRAINT "chat_place_room_id_chat_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."chat_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_place" ADD CONSTRAINT "chat_place_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_position" ADD CONSTRAINT "chat_position_room_id_chat_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."chat_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_room" ADD CONSTRAINT "chat_room_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_room" ADD CONSTRAINT "chat_room_host_id_staff_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_host_staff" ON "chat_host" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "chat_message_author" ON "chat_message" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "chat_place_account" ON "chat_place" USING btree ("account_id","entered_at");--> statement-breakpoint
CREATE INDEX "chat_place_invited" ON "chat_place" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "chat_place_queue" ON "chat_place" USING btree ("room_id","state","asked_at");--> statement-breakpoint
CREATE INDEX "chat_room_starts" ON "chat_room" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "chat_room_host" ON "chat_room" USING btree ("host_id");--> statement-breakpoint
CREATE INDEX "chat_room_ended" ON "chat_room" USING btree (coalesce("ended_at", "ends_at"),"id");--> statement-breakpoint
CREATE INDEX "chat_room_case" ON "chat_room" USING btree ("consultation_id");--> statement-breakpoint
CREATE POLICY "chat_host_read" ON "chat_host" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('host')) and "chat_host"."staff_id" = (select app_actor())) or ((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_host_add" ON "chat_host" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_host_change" ON "chat_host" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('chat')) and true))) WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_host_erase" ON "chat_host" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_message_read" ON "chat_message" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('participant')) and (exists (select 1 from chat_place p where p.room_id = "chat_message"."room_id" and p.account_id = (select app_actor()) and p.state in ('waiting', 'in')) and ("chat_message"."whisper_to" is null or (select app_actor()) in ("chat_message"."whisper_to", "chat_message"."author_id")))) or ((select app_allows('host')) and exists (select 1 from chat_host h where h.room_id = "chat_message"."room_id" and h.staff_id = (select app_actor()))) or ((select app_allows('own')) and ("chat_message"."author_id" = (select app_actor()) and (select app_action()) in ('own-data.read', 'own-data.export'))) or ((select app_allows('chat')) and true)) or (((select app_allows('own')) or (select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and exists (select 1 from chat_room r where r.id = "chat_message"."room_id"))));--> statement-breakpoint
CREATE POLICY "chat_message_add" ON "chat_message" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_message_change" ON "chat_message" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('chat')) and true))) WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_message_erase" ON "chat_message" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_place_read" ON "chat_place" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and ("chat_place"."account_id" = (select app_actor()) and (select app_action()) in ('chat.schedule', 'chat.enter'))) or ((select app_allows('own')) and "chat_place"."account_id" = (select app_actor())) or ((select app_allows('participant')) and "chat_place"."account_id" = (select app_actor())) or ((select app_allows('host')) and exists (select 1 from chat_host h where h.room_id = "chat_place"."room_id" and h.staff_id = (select app_actor()))) or ((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_place_add" ON "chat_place" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_place_change" ON "chat_place" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('chat')) and true))) WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_place_erase" ON "chat_place" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_position_read" ON "chat_position" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_position_add" ON "chat_position" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_position_change" ON "chat_position" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('chat')) and true))) WITH CHECK ((((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_position_erase" ON "chat_position" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chat_room_read" ON "chat_room" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((((select app_allows('any')) and ("chat_room"."title" is not null and (select app_action()) in ('chat.schedule', 'chat.enter'))) or ((select app_allows('participant')) and exists (select 1 from chat_place p where p.room_id = "chat_room"."id" and p.account_id = (select app_actor()) and p.state in ('waiting', 'in'))) or ((select app_allows('own')) and ("chat_room"."consultation_id" is null and (select app_action()) in ('own-data.read', 'own-data.export'))) or ((select app_allows('host')) and ("chat_room"."host_id" = (select app_actor()) or exists (select 1 from chat_host h where h.room_id = "chat_room"."id" and h.staff_id = (select app_actor())))) or ((select app_allows('chat')) and true)) and coalesce(app_end(coalesce("chat_room"."ended_at", "chat_room"."ends_at"), (select app_rule('chats.group-log'))) > (select app_now()), true)) or (((select app_allows('own')) or (select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and exists (select 1 from "consultation" where "consultation"."id" = "chat_room"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "chat_room_add" ON "chat_room" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('host')) and "chat_room"."host_id" = (select app_actor())) or ((select app_allows('chat')) and true)));--> statement-breakpoint
CREATE POLICY "chat_room_change" ON "chat_room" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING (((((select app_allows('host')) and ("chat_room"."host_id" = (select app_actor()) or exists (select 1 from chat_host h where h.room_id = "chat_room"."id" and h.staff_id = (select app_actor())))) or ((select app_allows('chat')) and true)) and coalesce(app_end(coalesce("chat_room"."ended_at", "chat_room"."ends_at"), (select app_rule('chats.group-log'))) > (select app_now()), true))) WITH CHECK (((((select app_allows('host')) and ("chat_room"."host_id" = (select app_actor()) or exists (select 1 from chat_host h where h.room_id = "chat_room"."id" and h.staff_id = (select app_actor())))) or ((select app_allows('chat')) and true)) and coalesce(app_end(coalesce("chat_room"."ended_at", "chat_room"."ends_at"), (select app_rule('chats.group-log'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "chat_room_erase" ON "chat_room" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

ALTER TABLE chat_room FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE chat_position FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE chat_host FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE chat_place FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE chat_message FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON chat_room, chat_position, chat_host, chat_place TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, INSERT ON chat_message TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON chat_room, chat_position, chat_host, chat_place, chat_message TO sprechraum_eraser;--> statement-breakpoint

-- A narrow row that every message changes: room beside it keeps the change in its page.
ALTER TABLE chat_position SET (fillfactor = 20);--> statement-breakpoint

-- Says many things in many rooms at once, each once: what came before with the same id keeps its number, and in a room
-- that has ended nothing is said any more. One statement, one commit, one round trip; the bodies come as one string of
-- bytes with the length of each. What is not kept is numbered and not stored.
CREATE FUNCTION chat_write(
  rooms uuid[], ids uuid[], kinds smallint[], authors uuid[], whispers uuid[],
  bodies bytea, starts integer[], lengths integer[], instants timestamptz[]
) RETURNS TABLE (room uuid, message uuid, number bigint) LANGUAGE plpgsql
SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  before_relations text := current_setting('app.relations', true);
BEGIN
  -- In the name of the room, for just as long as this takes.
  PERFORM set_config('app.relations', 'chat', true);
  -- In the order of their ids, so that two processes never wait for each other.
  PERFORM FROM chat_position p WHERE p.room_id = ANY (rooms) ORDER BY p.room_id FOR UPDATE;
  RETURN QUERY
  WITH said AS (
    SELECT * FROM unnest(rooms, ids, kinds, authors, whispers, starts, lengths, instants)
      WITH ORDINALITY AS s (room_id, id, kind, author_id, whisper_to, start, length, said_at, nth)
  ), known AS (
    -- Looked up one by one: planned while the table was empty, a join would read all of it for ever.
    SELECT said.room_id, said.id, m.seq FROM said CROSS JOIN LATERAL (
      SELECT seq FROM chat_message WHERE room_id = said.room_id AND id = said.id OFFSET 0
    ) m
  ), fresh AS (
    SELECT said.*, row_number() OVER (PARTITION BY said.room_id ORDER BY nth) AS place
    FROM said WHERE NOT EXISTS (SELECT FROM known k WHERE k.room_id = said.room_id AND k.id = said.id)
  ), counted AS (
    SELECT room_id, count(*) AS many FROM fresh GROUP BY room_id
  ), moved AS (
    UPDATE chat_position p SET last_seq = p.last_seq + counted.many
    FROM counted JOIN chat_room r ON r.id = counted.room_id AND r.ended_at IS NULL
    WHERE p.room_id = counted.room_id
    RETURNING p.room_id, p.last_seq - counted.many AS before
  ), numbered AS (
    SELECT fresh.*, before + place AS seq FROM fresh JOIN moved ON moved.room_id = fresh.room_id
  ), kept AS (
    INSERT INTO chat_message (room_id, seq, id, author_kind, author_id, whisper_to, body_sealed, said_at)
    SELECT room_id, seq, id, kind, author_id, whisper_to, substring(bodies FROM start FOR length), said_at
    FROM numbered WHERE length > 0
  )
  SELECT n.room_id, n.id, n.seq FROM numbered n UNION ALL SELECT k.room_id, k.id, k.seq FROM known k;
  PERFORM set_config('app.relations', coalesce(before_relations, ''), true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION chat_write FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION chat_write TO sprechraum_app;--> statement-breakpoint

-- Whoever serves open connections hears at once of what may end or change one, whoever did it and in which process.
-- Ids only.
CREATE FUNCTION tell_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('session_ended', OLD.id::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER session_ended AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION tell_of_session();--> statement-breakpoint
CREATE FUNCTION tell_of_room() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := coalesce(NEW, OLD);
BEGIN
  PERFORM pg_notify('chat_room', CASE WHEN TG_TABLE_NAME = 'chat_room' THEN (to_jsonb(changed) ->> 'id') ELSE (to_jsonb(changed) ->> 'room_id') END);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER chat_room_changed AFTER INSERT OR UPDATE OR DELETE ON chat_room FOR EACH ROW EXECUTE FUNCTION tell_of_room();--> statement-breakpoint
CREATE TRIGGER chat_host_changed AFTER INSERT OR UPDATE OR DELETE ON chat_host FOR EACH ROW EXECUTE FUNCTION tell_of_room();--> statement-breakpoint
CREATE TRIGGER chat_place_changed AFTER INSERT OR UPDATE OR DELETE ON chat_place FOR EACH ROW EXECUTE FUNCTION tell_of_room();
