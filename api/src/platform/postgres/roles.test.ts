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

test('no role of ours may pass by row-level security', async () => {
  const rights = await query(
    app.superuserUrl,
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'sprechraum%' AND (rolbypassrls OR rolsuper OR rolcreaterole)`,
  );
  expect(rights).toEqual([]);
});
