CREATE TABLE "erasure_receipt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"category" text NOT NULL,
	"rule" text NOT NULL,
	"planned" integer NOT NULL,
	"disposed" integer NOT NULL,
	"held" integer NOT NULL,
	"failed" integer NOT NULL,
	"keys_destroyed" integer NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trigger" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"object_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"confirmed_by" uuid,
	"set_at" timestamp (3) with time zone NOT NULL,
	"review_on" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"username_index" "bytea" NOT NULL,
	"username_sealed" "bytea" NOT NULL,
	"password_hash" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"counselling_since" timestamp (3) with time zone,
	"counselling_ended_at" timestamp (3) with time zone,
	CONSTRAINT "account_username_index_unique" UNIQUE("username_index")
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"email_sealed" "bytea",
	"place_sealed" "bytea",
	"gender_sealed" "bytea",
	"age_sealed" "bytea",
	"referral_sealed" "bytea",
	"first_counselling_sealed" "bytea",
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"event" text NOT NULL,
	"text_digest" "bytea" NOT NULL,
	"notice_version" text NOT NULL,
	"register" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_digest" "bytea" NOT NULL,
	"account_id" uuid,
	"staff_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "session_of_one" CHECK (num_nonnulls("session"."account_id", "session"."staff_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"nickname" text NOT NULL,
	"role" text NOT NULL,
	"affiliation" text,
	"employed_until" date,
	"confidentiality_date" date,
	"qualification" text,
	"training_date" date,
	"added_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "staff_username_unique" UNIQUE("username")
);
--> statement-breakpoint
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consultation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"holder_id" uuid,
	"enquiry_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"topic" text,
	"subject_sealed" "bytea",
	"opened_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"waiting_for" text,
	"waiting_since" timestamp (3) with time zone,
	CONSTRAINT "consultation_enquiry" UNIQUE("client_id","enquiry_id")
);
--> statement-breakpoint
ALTER TABLE "consultation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"consultation_id" uuid,
	"key_id" uuid NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"reason" text,
	"topic" text,
	"subject_sealed" "bytea",
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_once" UNIQUE NULLS NOT DISTINCT("owner_id","consultation_id")
);
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"author" text NOT NULL,
	"author_id" uuid NOT NULL,
	"client_message_id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "message_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"body_sealed" "bytea" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_once" UNIQUE("consultation_id","client_message_id")
);
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_checkpoint" (
	"tree_size" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"root" "bytea" NOT NULL,
	"peaks" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"staff_id" uuid,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"change" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid,
	"facts" jsonb NOT NULL,
	"leaf" "bytea" NOT NULL,
	"xid" text DEFAULT pg_current_xact_id()::text NOT NULL,
	CONSTRAINT "audit_event_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_leaf" (
	"leaf_index" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "audit_leaf_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "key_destruction" (
	"key_id" uuid PRIMARY KEY NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "mail_outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erasure_receipt" ADD CONSTRAINT "erasure_receipt_run_id_erasure_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."erasure_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_client_id_account_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_holder_id_staff_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasure_receipt_run" ON "erasure_receipt" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "erasure_run_finished" ON "erasure_run" USING btree ("finished_at","id");--> statement-breakpoint
CREATE INDEX "hold_object" ON "hold" USING btree ("category","object_id");--> statement-breakpoint
CREATE INDEX "hold_ends" ON "hold" USING btree ("ends_at","id");--> statement-breakpoint
CREATE INDEX "account_clock" ON "account" USING btree ((case when "counselling_since" is null then coalesce("counselling_ended_at", "registered_at") end),"id");--> statement-breakpoint
CREATE INDEX "consent_event_account" ON "consent_event" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_staff" ON "session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "session_ends" ON "session" USING btree ("ends_at","id");--> statement-breakpoint
CREATE INDEX "staff_left" ON "staff" USING btree ("left_at","id");--> statement-breakpoint
CREATE INDEX "consultation_client" ON "consultation" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "consultation_holder" ON "consultation" USING btree ("holder_id","state");--> statement-breakpoint
CREATE INDEX "consultation_closed" ON "consultation" USING btree ("closed_at","id");--> statement-breakpoint
CREATE INDEX "consultation_activity" ON "consultation" USING btree ("state","last_activity_at");--> statement-breakpoint
CREATE INDEX "draft_in_case" ON "draft" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "draft_saved" ON "draft" USING btree ("saved_at","id");--> statement-breakpoint
CREATE INDEX "message_in_case" ON "message" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE INDEX "audit_event_at" ON "audit_event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "mail_outbox_settled" ON "mail_outbox" USING btree ("settled_at","id");--> statement-breakpoint
CREATE INDEX "mail_outbox_account" ON "mail_outbox" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "account_read" ON "account" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true)));--> statement-breakpoint
CREATE POLICY "account_add" ON "account" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true)));--> statement-breakpoint
CREATE POLICY "account_change" ON "account" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true))) WITH CHECK ((((select app_allows('own')) and ("account"."id" = (select app_actor()) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true))) or ((select app_allows('authentication')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('mail')) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)) or ((select app_allows('retention')) and true)));--> statement-breakpoint
CREATE POLICY "account_erase" ON "account" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "account_of_case" ON "account" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."client_id" = "account"."id" and "consultation"."holder_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "profile_read" ON "profile" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true)));--> statement-breakpoint
CREATE POLICY "profile_add" ON "profile" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true)));--> statement-breakpoint
CREATE POLICY "profile_change" ON "profile" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true))) WITH CHECK ((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true) or ((select app_allows('mail')) and true)));--> statement-breakpoint
CREATE POLICY "profile_erase" ON "profile" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "profile_of_case" ON "profile" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."client_id" = "profile"."account_id" and "consultation"."holder_id" = (select app_actor())))));--> statement-breakpoint
CREATE POLICY "consent_event_read" ON "consent_event" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and "consent_event"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "consent_event_add" ON "consent_event" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "consent_event"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "consent_event_erase" ON "consent_event" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_read" ON "session" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "session_add" ON "session" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "session_change" ON "session" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('authentication')) and true))) WITH CHECK ((((select app_allows('authentication')) and true)));--> statement-breakpoint
CREATE POLICY "session_erase" ON "session" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "staff_read" ON "staff" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('authentication')) and "staff"."left_at" is null) or ((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "staff_add" ON "staff" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "staff_change" ON "staff" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('authentication')) and "staff"."left_at" is null) or ((select app_allows('directory')) and true))) WITH CHECK ((((select app_allows('authentication')) and "staff"."left_at" is null) or ((select app_allows('directory')) and true)));--> statement-breakpoint
CREATE POLICY "staff_erase" ON "staff" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultation_read" ON "consultation" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true)) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "consultation_erase" ON "consultation" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultation_add" ON "consultation" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and "consultation"."client_id" = (select app_actor()))));--> statement-breakpoint
CREATE POLICY "consultation_change" ON "consultation" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING (((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true)) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true))) WITH CHECK ((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('retention')) and true)));--> statement-breakpoint
CREATE POLICY "draft_read" ON "draft" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and ("draft"."owner_id" = (select app_actor()) and coalesce(app_end("draft"."saved_at", (select app_rule('consultations.draft'))) > (select app_now()), true)))));--> statement-breakpoint
CREATE POLICY "draft_add" ON "draft" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and ("draft"."owner_id" = (select app_actor()) and coalesce(app_end("draft"."saved_at", (select app_rule('consultations.draft'))) > (select app_now()), true)))));--> statement-breakpoint
CREATE POLICY "draft_change" ON "draft" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and ("draft"."owner_id" = (select app_actor()) and coalesce(app_end("draft"."saved_at", (select app_rule('consultations.draft'))) > (select app_now()), true))))) WITH CHECK ((((select app_allows('own')) and ("draft"."owner_id" = (select app_actor()) and coalesce(app_end("draft"."saved_at", (select app_rule('consultations.draft'))) > (select app_now()), true)))));--> statement-breakpoint
CREATE POLICY "draft_erase" ON "draft" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "message_read" ON "message" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "message_add" ON "message" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "message_change" ON "message" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")))) WITH CHECK ((((select app_allows('own')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")) or ((select app_allows('assigned')) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id"))));--> statement-breakpoint
CREATE POLICY "message_erase" ON "message" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_event_read" ON "audit_event" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((select app_allows('any')) or (select app_allows('sealing')));--> statement-breakpoint
CREATE POLICY "audit_event_add" ON "audit_event" AS PERMISSIVE FOR INSERT TO "sprechraum_app", "sprechraum_eraser" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_event_erase" ON "audit_event" AS PERMISSIVE FOR DELETE TO "sprechraum_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "audit_event_erase_read" ON "audit_event" AS PERMISSIVE FOR SELECT TO "sprechraum_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "mail_outbox_worker" ON "mail_outbox" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((select app_allows('mail')));--> statement-breakpoint
CREATE POLICY "mail_outbox_add" ON "mail_outbox" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_outbox_change" ON "mail_outbox" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING ((select app_allows('mail'))) WITH CHECK ((select app_allows('mail')));--> statement-breakpoint
CREATE POLICY "mail_outbox_erase" ON "mail_outbox" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);