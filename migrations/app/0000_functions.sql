-- The context of a transaction (who, how related, when) as row-level security reads it. Without a context every
-- function yields nothing, and nothing is visible.
CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.actor', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION app_allows(relation text) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(relation = ANY (string_to_array(current_setting('app.relations', true), ',')), false);
--> statement-breakpoint
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.now', true), '')::timestamptz;
--> statement-breakpoint
-- How the policy's rule for a data category ends: {"period": "P2Y", "ends": "instant" | "day" | "year"}; null for a
-- category whose rows no period hides.
CREATE FUNCTION app_rule(category text) RETURNS jsonb LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.rules', true), '')::jsonb -> category;
--> statement-breakpoint
-- A local German time as an instant; of two equal ones in the night the clocks go back, the earlier.
CREATE FUNCTION app_german(local timestamp) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN CASE
    WHEN (local AT TIME ZONE 'Europe/Berlin' - interval '1 hour') AT TIME ZONE 'Europe/Berlin' = local
      THEN local AT TIME ZONE 'Europe/Berlin' - interval '1 hour'
    ELSE local AT TIME ZONE 'Europe/Berlin'
  END;
--> statement-breakpoint
-- When a rule's period ends, exactly as shared/src/rules/due-date.ts computes it: whole days and more on German
-- clocks, hours as they pass.
CREATE FUNCTION app_end(start timestamptz, rule jsonb) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN rule ->> 'ends' = 'year' THEN app_german(date_trunc('year', local) + interval '1 year')
    WHEN rule ->> 'period' ~ '^P(T|0D$)' THEN start + (rule ->> 'period')::interval
    WHEN rule ->> 'ends' = 'day' THEN app_german(date_trunc('day', local) + interval '1 day')
    ELSE app_german(local)
  END
  FROM (SELECT (start AT TIME ZONE 'Europe/Berlin') + (rule ->> 'period')::interval AS local) AS clock
$$;
