-- Each rule in a setting of its own: a statement asks for a few of them, and reading all of them each time took longer
-- than finding the rows. A hyphen cannot stand in the name of a setting.
CREATE OR REPLACE FUNCTION app_rule(category text) RETURNS jsonb LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.rule.' || translate(category, '-', '_'), true), '')::jsonb;
