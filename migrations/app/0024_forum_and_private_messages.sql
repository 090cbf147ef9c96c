-- Which messages were reported; who reads one of them reads no other. Functions, because the policies of the tables
-- that they are asked for would otherwise ask each other without end.
CREATE FUNCTION app_reported_messages() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT message_id FROM private_report);
END $$;--> statement-breakpoint
CREATE FUNCTION app_reported_conversations() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT conversation_id FROM private_report);
END $$;--> statement-breakpoint
CREATE TABLE "forum_flag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"account_id" uuid,
	"staff_id" uuid,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"assignee_id" uuid,
	"flagged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "forum_flag" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "forum_offer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"account_id" uuid,
	"staff_id" uuid,
	"by_staff" boolean NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"mentions" uuid[] NOT NULL,
	"quote_of" uuid,
	"state" text NOT NULL,
	"findings" text[] NOT NULL,
	"reason" text,
	"edited_at" timestamp (3) with time zone,
	"edit_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "forum_post_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('german', coalesce(title, '') || ' ' || body)) STORED
);
--> statement-breakpoint
ALTER TABLE "forum_post" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"flag_id" uuid,
	"staff_id" uuid,
	"step" text NOT NULL,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "forum_step_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
ALTER TABLE "forum_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forum_thread" (
	"id" uuid PRIMARY KEY NOT NULL,
	"board" text NOT NULL,
	"content_note" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_post_at" timestamp (3) with time zone,
	"posts" integer NOT NULL,
	"ended_posts" integer NOT NULL,
	"pinned" boolean NOT NULL,
	"closed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "forum_thread" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_block" (
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"active" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "private_block_blocker_id_blocked_id_pk" PRIMARY KEY("blocker_id","blocked_id")
);
--> statement-breakpoint
ALTER TABLE "private_block" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_conversation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"low_id" uuid NOT NULL,
	"high_id" uuid NOT NULL,
	"low_read_seq" bigint NOT NULL,
	"high_read_seq" bigint NOT NULL,
	"last_message_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "private_conversation_pair" UNIQUE("low_id","high_id")
);
--> statement-breakpoint
ALTER TABLE "private_conversation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_member" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"switched_on" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "private_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sender_id" uuid NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "private_message_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1)
);
--> statement-breakpoint
ALTER TABLE "private_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"settled_by_id" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "private_report_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
ALTER TABLE "private_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "draft" DROP CONSTRAINT "draft_once";--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "forum_flag" ADD CONSTRAINT "forum_flag_post_id_forum_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."forum_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_flag" ADD CONSTRAINT "forum_flag_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_flag" ADD CONSTRAINT "forum_flag_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_flag" ADD CONSTRAINT "forum_flag_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_offer" ADD CONSTRAINT "forum_offer_post_id_forum_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."forum_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_offer" ADD CONSTRAINT "forum_offer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_thread_id_forum_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."forum_thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_post" ADD CONSTRAINT "forum_post_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_step" ADD CONSTRAINT "forum_step_post_id_forum_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."forum_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_step" ADD CONSTRAINT "forum_step_flag_id_forum_flag_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."forum_flag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_step" ADD CONSTRAINT "forum_step_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_message" ADD CONSTRAINT "private_message_conversation_id_private_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."private_conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_report" ADD CONSTRAINT "private_report_message_id_private_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."private_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_report" ADD CONSTRAINT "private_report_settled_by_id_staff_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "forum_flag_post" ON "forum_flag" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "forum_flag_account" ON "forum_flag" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "forum_flag_staff" ON "forum_flag" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "forum_flag_assignee" ON "forum_flag" USING btree ("assignee_id");--> statement-breakpoint
CREATE INDEX "forum_offer_post" ON "forum_offer" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "forum_offer_account" ON "forum_offer" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "forum_post_thread" ON "forum_post" USING btree ("thread_id","seq");--> statement-breakpoint
CREATE INDEX "forum_post_account" ON "forum_post" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "forum_post_staff" ON "forum_post" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "forum_post_created" ON "forum_post" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "forum_post_waiting" ON "forum_post" USING btree ("state") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "forum_post_mentions" ON "forum_post" USING gin ("mentions");--> statement-breakpoint
CREATE INDEX "forum_post_search" ON "forum_post" USING gin ("search");--> statement-breakpoint
CREATE INDEX "forum_step_post" ON "forum_step" USING btree ("post_id","seq");--> statement-breakpoint
CREATE INDEX "forum_step_flag" ON "forum_step" USING btree ("flag_id");--> statement-breakpoint
CREATE INDEX "forum_step_staff" ON "forum_step" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "forum_thread_board" ON "forum_thread" USING btree ("board","pinned","last_post_at");--> statement-breakpoint
CREATE INDEX "private_block_blocked" ON "private_block" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "private_conversation_high" ON "private_conversation" USING btree ("high_id");--> statement-breakpoint
CREATE INDEX "private_message_conversation" ON "private_message" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE INDEX "private_message_sent" ON "private_message" USING btree ("sent_at","id");--> statement-breakpoint
CREATE INDEX "private_message_sender" ON "private_message" USING btree ("sender_id");--> statement-breakpoint
CREATE INDEX "private_report_staff" ON "private_report" USING btree ("settled_by_id");--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_once" UNIQUE NULLS NOT DISTINCT("owner_id","consultation_id","place");--> statement-breakpoint
CREATE POLICY "account_of_forum" ON "account" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('directory')) and true)) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "forum_flag_read" ON "forum_flag" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ("forum_flag"."account_id" = (select app_actor()) or "forum_flag"."staff_id" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and exists (select 1 from "forum_post" where "forum_post"."id" = "forum_flag"."post_id")))));--> statement-breakpoint
CREATE POLICY "forum_flag_add" ON "forum_flag" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ((select app_action()) in ('forum.write') and ("forum_flag"."account_id" = (select app_actor()) or "forum_flag"."staff_id" = (select app_actor()))))));--> statement-breakpoint
CREATE POLICY "forum_flag_change" ON "forum_flag" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and exists (select 1 from "forum_post" where "forum_post"."id" = "forum_flag"."post_id"))))) WITH CHECK ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and exists (select 1 from "forum_post" where "forum_post"."id" = "forum_flag"."post_id")))));--> statement-breakpoint
CREATE POLICY "forum_flag_erase" ON "forum_flag" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forum_offer_read" ON "forum_offer" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "forum_offer"."account_id" = (select app_actor())) or ((select app_allows('any')) and (select app_action()) in ('forum.moderate'))));--> statement-breakpoint
CREATE POLICY "forum_offer_add" ON "forum_offer" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('forum.moderate'))));--> statement-breakpoint
CREATE POLICY "forum_offer_change" ON "forum_offer" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "forum_offer"."account_id" = (select app_actor())))) WITH CHECK ((((select app_allows('own')) and "forum_offer"."account_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "forum_offer_erase" ON "forum_offer" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forum_post_read" ON "forum_post" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((((select app_allows('any')) and (((select app_action()) in ('forum.read') and "forum_post"."state" = 'published') or (select app_action()) in ('forum.moderate'))) or ((select app_allows('own')) and (("forum_post"."account_id" = (select app_actor()) or "forum_post"."staff_id" = (select app_actor())) or ((select app_action()) in ('forum.write') and "forum_post"."state" = 'published')))) and coalesce(app_end("forum_post"."created_at", (select app_rule('forum.post'))) > (select app_now()), true)) or (((select app_allows('retention')) and true))));--> statement-breakpoint
CREATE POLICY "forum_post_add" ON "forum_post" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ((select app_action()) in ('forum.write') and ("forum_post"."account_id" = (select app_actor()) or "forum_post"."staff_id" = (select app_actor()))))));--> statement-breakpoint
CREATE POLICY "forum_post_change" ON "forum_post" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and coalesce(app_end("forum_post"."created_at", (select app_rule('forum.post'))) > (select app_now()), true))))) WITH CHECK ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and coalesce(app_end("forum_post"."created_at", (select app_rule('forum.post'))) > (select app_now()), true)))));--> statement-breakpoint
CREATE POLICY "forum_post_erase" ON "forum_post" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forum_step_read" ON "forum_step" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and exists (select 1 from "forum_post" where "forum_post"."id" = "forum_step"."post_id")))));--> statement-breakpoint
CREATE POLICY "forum_step_add" ON "forum_step" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and ((select app_action()) in ('forum.moderate') and exists (select 1 from "forum_post" where "forum_post"."id" = "forum_step"."post_id")))));--> statement-breakpoint
CREATE POLICY "forum_step_erase" ON "forum_step" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forum_thread_read" ON "forum_thread" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('any')) and (((select app_action()) in ('forum.read') and "forum_thread"."posts" > 0) or (select app_action()) in ('forum.moderate'))) or ((select app_allows('own')) and (select app_action()) in ('forum.write')) or ((select app_allows('retention')) and true)));--> statement-breakpoint
CREATE POLICY "forum_thread_add" ON "forum_thread" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and (select app_action()) in ('forum.write'))));--> statement-breakpoint
CREATE POLICY "forum_thread_change" ON "forum_thread" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and (select app_action()) in ('forum.moderate')) or ((select app_allows('own')) and (select app_action()) in ('forum.write')))) WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('forum.moderate')) or ((select app_allows('own')) and (select app_action()) in ('forum.write'))));--> statement-breakpoint
CREATE POLICY "forum_thread_erase" ON "forum_thread" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_block_read" ON "private_block" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "private_block"."blocker_id" = (select app_actor())) or ((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "private_block_add" ON "private_block" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "private_block"."blocker_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "private_block_change" ON "private_block" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "private_block"."blocker_id" = (select app_actor())))) WITH CHECK ((((select app_allows('own')) and "private_block"."blocker_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "private_block_erase" ON "private_block" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_conversation_read" ON "private_conversation" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ("private_conversation"."low_id" = (select app_actor()) or "private_conversation"."high_id" = (select app_actor()))) or ((select app_allows('any')) and ((select app_action()) in ('private-message.review') and "private_conversation"."id" = any ((select app_reported_conversations())::uuid[])))));--> statement-breakpoint
CREATE POLICY "private_conversation_add" ON "private_conversation" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ("private_conversation"."low_id" = (select app_actor()) or "private_conversation"."high_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "private_conversation_change" ON "private_conversation" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and ("private_conversation"."low_id" = (select app_actor()) or "private_conversation"."high_id" = (select app_actor()))))) WITH CHECK ((((select app_allows('own')) and ("private_conversation"."low_id" = (select app_actor()) or "private_conversation"."high_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "private_conversation_erase" ON "private_conversation" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_member_read" ON "private_member" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "private_member"."member_id" = (select app_actor())) or ((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "private_member_add" ON "private_member" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "private_member"."member_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "private_member_change" ON "private_member" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "private_member"."member_id" = (select app_actor())))) WITH CHECK ((((select app_allows('own')) and "private_member"."member_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "private_member_erase" ON "private_member" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_message_read" ON "private_message" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('own')) and exists (select 1 from "private_conversation" where "private_conversation"."id" = "private_message"."conversation_id")) or ((select app_allows('any')) and ((select app_action()) in ('private-message.review') and "private_message"."id" = any ((select app_reported_messages())::uuid[])))) and coalesce(app_end("private_message"."sent_at", (select app_rule('private-messages.message'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "private_message_add" ON "private_message" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and (exists (select 1 from "private_conversation" where "private_conversation"."id" = "private_message"."conversation_id") and "private_message"."sender_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "private_message_erase" ON "private_message" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_report_read" ON "private_report" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "private_report"."reporter_id" = (select app_actor())) or ((select app_allows('any')) and (select app_action()) in ('private-message.review'))));--> statement-breakpoint
CREATE POLICY "private_report_add" ON "private_report" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "private_report"."reporter_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "private_report_change" ON "private_report" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('any')) and (select app_action()) in ('private-message.review')))) WITH CHECK ((((select app_allows('any')) and (select app_action()) in ('private-message.review'))));--> statement-breakpoint
CREATE POLICY "private_report_erase" ON "private_report" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint

-- What happened with a post is only added to, and a message is never changed.
ALTER TABLE forum_thread FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON forum_thread TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON forum_thread TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE forum_post FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON forum_post TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON forum_post TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE forum_flag FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON forum_flag TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON forum_flag TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE forum_step FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON forum_step TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON forum_step TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE forum_offer FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON forum_offer TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON forum_offer TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE private_member FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON private_member TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON private_member TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE private_block FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON private_block TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON private_block TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE private_conversation FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON private_conversation TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON private_conversation TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE private_message FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON private_message TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON private_message TO sprechraum_eraser;--> statement-breakpoint
ALTER TABLE private_report FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON private_report TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON private_report TO sprechraum_eraser;
