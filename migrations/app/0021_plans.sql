-- What the policies of persons ask of other tables. Written out in each policy, PostgreSQL would expand the row-level
-- security of those tables into every statement, which then takes a hundred times as long to plan as to run; inside a
-- function it is planned once in a connection. Which rows count, the tables' own row-level security says.
CREATE FUNCTION app_usable_account(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM account WHERE id = person AND restricted_at IS NULL);
END $$;--> statement-breakpoint
-- That the actor holds a case of the person's, or stands in for who does.
CREATE FUNCTION app_counsels(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM consultation
    WHERE client_id = person
      AND ((app_allows('assigned') AND holder_id = app_actor())
        OR (app_allows('emergency') AND state = 'active' AND holder_id = ANY (app_in_emergency_for()))));
END $$;--> statement-breakpoint
ALTER POLICY "account_of_case" ON "account" TO sprechraum_app USING ((((select app_allows('assigned')) or (select app_allows('emergency'))) and app_counsels("account"."id")));--> statement-breakpoint
ALTER POLICY "profile_read" ON "profile" TO sprechraum_app USING (((((select app_allows('own')) and "profile"."account_id" = (select app_actor())) or ((select app_allows('authentication')) and true)) or (((select app_allows('mail')) and app_usable_account("profile"."account_id")) or ((select app_allows('statistics')) and app_usable_account("profile"."account_id")))));--> statement-breakpoint
ALTER POLICY "profile_of_ticket" ON "profile" TO sprechraum_app USING ((((select app_allows('ticket')) and ("profile"."account_id" = any ((select app_ticket_for())::uuid[]) and app_usable_account("profile"."account_id")))));--> statement-breakpoint
ALTER POLICY "profile_of_case" ON "profile" TO sprechraum_app USING ((((select app_allows('assigned')) or (select app_allows('emergency'))) and (app_counsels("profile"."account_id") and app_usable_account("profile"."account_id"))));