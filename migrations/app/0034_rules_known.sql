-- The rules lie with the connection. On one that knows none, nothing would ever end: it fails instead.
CREATE OR REPLACE FUNCTION app_rule(category text) RETURNS jsonb LANGUAGE sql STABLE
  RETURN CASE WHEN current_setting('app.rules_known') = 'yes'
    THEN nullif(current_setting('app.rule.' || translate(category, '-', '_'), true), '')::jsonb END;
