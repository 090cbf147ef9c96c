-- The roles and the database of one cluster, as api/src/platform/postgres/roles.ts makes them for the embedded one.
-- Run once by psql as superuser, on the cluster of contents and on the cluster of keys:
--   OWNER_PASSWORD=… WEB_PASSWORD=… psql -v ON_ERROR_STOP=1 -f deploy/init-roles.sql postgres
\getenv owner_password OWNER_PASSWORD
\getenv web_password WEB_PASSWORD

-- Owns the database and everything in it, runs the migrations, and never serves a request.
CREATE ROLE sprechraum_owner LOGIN PASSWORD :'owner_password'
  NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- What every request may do; row-level security always applies.
CREATE ROLE sprechraum_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- What erasure may do; taken on for the length of a transaction, never inherited.
CREATE ROLE sprechraum_eraser NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- What counting for the statistics may do; taken on in the same way.
CREATE ROLE sprechraum_counter NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- What writing down what is said live may do: nobody takes it on, the function that does it runs with its rights.
CREATE ROLE sprechraum_scribe NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
-- Logs in for the API; may only what the groups above may.
CREATE ROLE sprechraum_web LOGIN PASSWORD :'web_password'
  NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
GRANT sprechraum_app TO sprechraum_web;
GRANT sprechraum_eraser, sprechraum_counter TO sprechraum_web WITH INHERIT FALSE, SET TRUE;
-- With the functions below, so that it can make the write-ahead log forget what was erased.
GRANT pg_checkpoint TO sprechraum_web;
-- To make the function over to it.
GRANT sprechraum_scribe TO sprechraum_owner WITH INHERIT FALSE, SET TRUE;

CREATE DATABASE sprechraum OWNER sprechraum_owner;
REVOKE ALL ON DATABASE sprechraum FROM PUBLIC;
GRANT CONNECT ON DATABASE sprechraum TO sprechraum_app;

\connect sprechraum
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sprechraum_app, sprechraum_eraser, sprechraum_counter, sprechraum_scribe;
GRANT EXECUTE ON FUNCTION pg_switch_wal(), pg_ls_waldir() TO sprechraum_app;
