-- What an emergency access or a ticket opens, as the policies of other tables ask for it: once a statement and not once
-- a row. Which rows count, the tables' own row-level security says; nothing is seen here that the actor may not see.
CREATE FUNCTION app_in_emergency_for() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT holder_id FROM break_glass
    WHERE opener_id = app_actor() AND coalesce(ended_at, ends_at) > app_now());
END $$;--> statement-breakpoint
CREATE FUNCTION app_openings() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT id FROM break_glass);
END $$;--> statement-breakpoint
-- The case that a ticket is for, or the person.
CREATE FUNCTION app_ticket_for() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT coalesce(consultation_id, account_id) FROM it_ticket
    WHERE requester_id = app_actor() AND decision = 'granted' AND coalesce(ended_at, ends_at) > app_now());
END $$;--> statement-breakpoint
CREATE FUNCTION app_tickets() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT id FROM it_ticket);
END $$;--> statement-breakpoint
CREATE FUNCTION app_ticket_accounts() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT account_id FROM it_ticket);
END $$;--> statement-breakpoint
CREATE TABLE "break_glass" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"opener_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"justification_sealed" "bytea" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "break_glass" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "it_ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"requester_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"consultation_id" uuid,
	"reference_sealed" "bytea" NOT NULL,
	"justification_sealed" "bytea" NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "it_ticket_two_persons" CHECK ("it_ticket"."decided_by" <> "it_ticket"."requester_id")
);
--> statement-breakpoint
ALTER TABLE "it_ticket" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exceptional_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consultation_id" uuid NOT NULL,
	"by" text NOT NULL,
	"access_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exceptional_reading_once" UNIQUE("access_id","consultation_id")
);
--> statement-breakpoint
ALTER TABLE "exceptional_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "it_ticket" ADD CONSTRAINT "it_ticket_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptional_reading" ADD CONSTRAINT "exceptional_reading_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "break_glass_opener" ON "break_glass" USING btree ("opener_id","holder_id");--> statement-breakpoint
CREATE INDEX "break_glass_holder" ON "break_glass" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "break_glass_opened" ON "break_glass" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "it_ticket_account" ON "it_ticket" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "it_ticket_consultation" ON "it_ticket" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "it_ticket_requester" ON "it_ticket" USING btree ("requester_id");--> statement-breakpoint
CREATE INDEX "it_ticket_requested" ON "it_ticket" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "exceptional_reading_in_case" ON "exceptional_reading" USING btree ("consultation_id","read_at");--> statement-breakpoint
CREATE POLICY "account_of_ticket" ON "account" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((select app_action()) in ('it-ticket.read', 'it-ticket.use') and "account"."id" = any ((select app_ticket_accounts())::uuid[]) and coalesce(app_end((case when "account"."counselling_since" is null then coalesce("account"."counselling_ended_at", "account"."registered_at") end), (select app_rule('identity.account'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "profile_of_ticket" ON "profile" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((select app_allows('ticket')) and "profile"."account_id" = any ((select app_ticket_for())::uuid[]))));--> statement-breakpoint
CREATE POLICY "break_glass_read" ON "break_glass" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('any')) and ((select app_action()) in ('break-glass.open') and "break_glass"."opener_id" = (select app_actor()))) or ((select app_allows('emergency')) and ("break_glass"."opener_id" = (select app_actor()) and coalesce("break_glass"."ended_at", "break_glass"."ends_at") > (select app_now()))) or ((select app_allows('own')) and ((select app_action()) in ('break-glass.notice') and "break_glass"."holder_id" = (select app_actor())))) and coalesce(app_end("break_glass"."opened_at", (select app_rule('governance.break-glass'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "break_glass_add" ON "break_glass" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and (((select app_action()) in ('break-glass.open') and "break_glass"."opener_id" = (select app_actor())) and "break_glass"."holder_id" <> (select app_actor())))));--> statement-breakpoint
CREATE POLICY "break_glass_change" ON "break_glass" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING (((((select app_allows('any')) and ((select app_action()) in ('break-glass.open') and "break_glass"."opener_id" = (select app_actor()))) or ((select app_allows('own')) and ((select app_action()) in ('break-glass.notice') and "break_glass"."holder_id" = (select app_actor())))) and coalesce(app_end("break_glass"."opened_at", (select app_rule('governance.break-glass'))) > (select app_now()), true))) WITH CHECK (((((select app_allows('any')) and ((select app_action()) in ('break-glass.open') and "break_glass"."opener_id" = (select app_actor()))) or ((select app_allows('own')) and ((select app_action()) in ('break-glass.notice') and "break_glass"."holder_id" = (select app_actor())))) and coalesce(app_end("break_glass"."opened_at", (select app_rule('governance.break-glass'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "break_glass_erase" ON "break_glass" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "it_ticket_read" ON "it_ticket" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING (((((select app_allows('own')) and ("it_ticket"."requester_id" = (select app_actor()) or ((select app_action()) in ('own-data.read', 'own-data.export') and "it_ticket"."account_id" = (select app_actor())))) or ((select app_allows('any')) and (select app_action()) in ('it-ticket.read', 'it-ticket.grant', 'it-ticket.end')) or ((select app_allows('ticket')) and ("it_ticket"."requester_id" = (select app_actor()) and "it_ticket"."decision" = 'granted' and coalesce("it_ticket"."ended_at", "it_ticket"."ends_at") > (select app_now())))) and coalesce(app_end("it_ticket"."requested_at", (select app_rule('governance.it-ticket'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "it_ticket_add" ON "it_ticket" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK ((((select app_allows('any')) and ((select app_action()) in ('it-ticket.request') and "it_ticket"."requester_id" = (select app_actor()) and "it_ticket"."decision" is null))));--> statement-breakpoint
CREATE POLICY "it_ticket_change" ON "it_ticket" AS PERMISSIVE FOR UPDATE TO "sprechraum_app" USING (((((select app_allows('any')) and (select app_action()) in ('it-ticket.grant', 'it-ticket.end')) or ((select app_allows('own')) and ((select app_action()) in ('it-ticket.end') and "it_ticket"."requester_id" = (select app_actor())))) and coalesce(app_end("it_ticket"."requested_at", (select app_rule('governance.it-ticket'))) > (select app_now()), true))) WITH CHECK (((((select app_allows('any')) and (select app_action()) in ('it-ticket.grant', 'it-ticket.end')) or ((select app_allows('own')) and ((select app_action()) in ('it-ticket.end') and "it_ticket"."requester_id" = (select app_actor())))) and coalesce(app_end("it_ticket"."requested_at", (select app_rule('governance.it-ticket'))) > (select app_now()), true)));--> statement-breakpoint
CREATE POLICY "it_ticket_erase" ON "it_ticket" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "exceptional_reading_read" ON "exceptional_reading" AS PERMISSIVE FOR SELECT TO "sprechraum_app" USING ((((((select app_allows('own')) and true) or ((select app_allows('assigned')) and true) or ((select app_allows('emergency')) and "exceptional_reading"."reader_id" = (select app_actor())) or ((select app_allows('ticket')) and "exceptional_reading"."reader_id" = (select app_actor()))) and exists (select 1 from "consultation" where "consultation"."id" = "exceptional_reading"."consultation_id"))
        or (((select app_allows('own')) and ((select app_action()) in ('break-glass.notice') and "exceptional_reading"."access_id" = any ((select app_openings())::uuid[]))))));--> statement-breakpoint
CREATE POLICY "exceptional_reading_add" ON "exceptional_reading" AS PERMISSIVE FOR INSERT TO "sprechraum_app" WITH CHECK (("exceptional_reading"."reader_id" = (select app_actor()) and (((select app_allows('emergency')) and "exceptional_reading"."access_id" = any ((select app_openings())::uuid[])) or ((select app_allows('ticket')) and "exceptional_reading"."access_id" = any ((select app_tickets())::uuid[]))) and exists (select 1 from "consultation" where "consultation"."id" = "exceptional_reading"."consultation_id")));--> statement-breakpoint
CREATE POLICY "exceptional_reading_erase" ON "exceptional_reading" AS PERMISSIVE FOR ALL TO "sprechraum_eraser" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "account_of_case" ON "account" TO sprechraum_app USING ((((select app_allows('assigned')) or (select app_allows('emergency'))) and exists (select 1 from "consultation" where "consultation"."client_id" = "account"."id" and (((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('emergency')) and ("consultation"."state" = 'active' and "consultation"."holder_id" = any ((select app_in_emergency_for())::uuid[])))))));--> statement-breakpoint
ALTER POLICY "profile_of_case" ON "profile" TO sprechraum_app USING ((((select app_allows('assigned')) or (select app_allows('emergency'))) and exists (select 1 from "consultation" where "consultation"."client_id" = "profile"."account_id" and (((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('emergency')) and ("consultation"."state" = 'active' and "consultation"."holder_id" = any ((select app_in_emergency_for())::uuid[])))))));--> statement-breakpoint
ALTER POLICY "attachment_read" ON "attachment" TO sprechraum_app USING ((((select app_allows('own')) or (select app_allows('assigned')) or (select app_allows('emergency'))) and exists (select 1 from "consultation" where "consultation"."id" = "attachment"."consultation_id")));--> statement-breakpoint
ALTER POLICY "consultation_read" ON "consultation" TO sprechraum_app USING ((((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true) or ((select app_allows('emergency')) and ("consultation"."state" = 'active' and "consultation"."holder_id" = any ((select app_in_emergency_for())::uuid[]))) or ((select app_allows('ticket')) and ("consultation"."id" = any ((select app_ticket_for())::uuid[]) or "consultation"."client_id" = any ((select app_ticket_for())::uuid[])))) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)) or (((select app_allows('statistics')) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true)))));--> statement-breakpoint
ALTER POLICY "consultation_change" ON "consultation" TO sprechraum_app USING (((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and (("consultation"."holder_id" is null and "consultation"."state" = 'new') or "consultation"."holder_id" = (select app_actor()))) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true) or ((select app_allows('emergency')) and ((select app_action()) in ('consultation.hand-over') and ("consultation"."state" = 'active' and "consultation"."holder_id" = any ((select app_in_emergency_for())::uuid[]))))) and coalesce(app_end("consultation"."closed_at", (select app_rule('consultations.case'))) > (select app_now()), true))) WITH CHECK ((((select app_allows('own')) and "consultation"."client_id" = (select app_actor())) or ((select app_allows('assigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('unassigned')) and "consultation"."holder_id" = (select app_actor())) or ((select app_allows('retention')) and true) or ((select app_allows('hand-over')) and true)));--> statement-breakpoint
ALTER POLICY "hand_over_read" ON "hand_over" TO sprechraum_app USING ((((select app_allows('own')) or (select app_allows('assigned')) or (select app_allows('emergency'))) and exists (select 1 from "consultation" where "consultation"."id" = "hand_over"."consultation_id")));--> statement-breakpoint
ALTER POLICY "message_read" ON "message" TO sprechraum_app USING ((((select app_allows('own')) or (select app_allows('assigned')) or (select app_allows('emergency')) or (select app_allows('ticket'))) and exists (select 1 from "consultation" where "consultation"."id" = "message"."consultation_id")));--> statement-breakpoint
ALTER POLICY "note_read" ON "note" TO sprechraum_app USING (((((select app_allows('assigned')) and true) or ((select app_allows('emergency')) and true) or ((select app_allows('own')) and (select app_action()) in ('own-data.read', 'own-data.export'))) and exists (select 1 from "consultation" where "consultation"."id" = "note"."consultation_id")));--> statement-breakpoint

ALTER TABLE break_glass FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE it_ticket FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE exceptional_reading FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- An emergency access is never prolonged and never given another reason: it can only end sooner, and be seen.
GRANT SELECT, INSERT, UPDATE (ended_at, seen_at) ON break_glass TO sprechraum_app;--> statement-breakpoint
-- What a ticket is for stays; somebody decides on it, and it ends.
GRANT SELECT, INSERT, UPDATE (decision, decided_by, decided_at, ends_at, ended_at) ON it_ticket TO sprechraum_app;--> statement-breakpoint
-- That a case was read is never changed.
GRANT SELECT, INSERT ON exceptional_reading TO sprechraum_app;--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON break_glass, it_ticket TO sprechraum_eraser;--> statement-breakpoint
GRANT SELECT, DELETE ON exceptional_reading TO sprechraum_eraser;
