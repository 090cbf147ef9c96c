import { expect, test } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { query } from '../../../test/query.ts';

const { app } = await cloneDatabases();

test('the owner may create tables, the API may not', async () => {
  await query(app.ownerUrl, 'CREATE TABLE leaf (text text)');
  await expect(query(app.appUrl, 'CREATE TABLE other (text text)')).rejects.toThrow('permission denied');
  await expect(query(app.appUrl, 'CREATE TEMP TABLE other (text text)')).rejects.toThrow('permission denied');
  await expect(query(app.appUrl, 'SELECT * FROM leaf')).rejects.toThrow('permission denied');
});

test('the API inherits what the app may, and takes on erasure only by asking for it', async () => {
  await query(
    app.ownerUrl,
    'CREATE TABLE letter (text text)',
    'GRANT SELECT ON letter TO sprechraum_app',
    'GRANT DELETE ON letter TO sprechraum_eraser',
  );
  expect(await query(app.appUrl, 'SELECT * FROM letter')).toEqual([]);
  await expect(query(app.appUrl, 'DELETE FROM letter')).rejects.toThrow('permission denied');
  await query(app.appUrl, 'SET ROLE sprechraum_eraser', 'DELETE FROM letter');
});

test('the API never writes in the name of the scribe but through its function', async () => {
  await expect(query(app.appUrl, 'SET ROLE sprechraum_scribe')).rejects.toThrow('permission denied');
  await expect(query(app.appUrl, 'INSERT INTO chat_message DEFAULT VALUES')).rejects.toThrow(
    'permission denied',
  );
  const functions = await query(
    app.superuserUrl,
    `SELECT proname FROM pg_proc WHERE pg_get_userbyid(proowner) = 'sprechraum_scribe'`,
  );
  expect(functions).toEqual([{ proname: 'chat_write' }]);
  const readable = await query(
    app.superuserUrl,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
     WHERE grantee = 'sprechraum_scribe' AND privilege_type = 'SELECT' ORDER BY 1`,
  );
  expect(readable.map((row) => (row as { name: string }).name)).toEqual([
    'chat_position.last_seq',
    'chat_position.room_id',
    'chat_room.consultation_id',
    'chat_room.ended_at',
    'chat_room.id',
    'chat_room.logs_answers',
  ]);
});

test('no role of ours may pass by row-level security', async () => {
  const rights = await query(
    app.superuserUrl,
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'sprechraum%' AND (rolbypassrls OR rolsuper OR rolcreaterole)`,
  );
  expect(rights).toEqual([]);
});
