-- A deleted row stays in the table's file until it is rewritten. Whoever destroys keys may rewrite the table
-- (PostgreSQL 17 and later know that right), so that no file of it keeps a destroyed key.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON wrapped_key TO sprechraum_app';
  END IF;
END $$;
