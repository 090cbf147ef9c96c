import pg from 'pg';
import { endWithFile } from './ending.ts';
import type { TestService } from './service.ts';

/** Any number that no other lock of these databases has. */
const lock = 51;

/**
 * Lets nothing be put on record while something is tried. A trigger asks for a lock, because rights that are taken away
 * and given back have every statement planned anew.
 */
export async function offRecord({ databases }: TestService) {
  const client = new pg.Client({ connectionString: databases.app.superuserUrl });
  await client.connect();
  endWithFile(() => client.end());
  await client.query(`create function refuse_record() returns trigger language plpgsql as $$
    begin
      if pg_try_advisory_xact_lock_shared(${lock}) then return new; end if;
      raise exception 'nothing can be put on record';
    end $$`);
  await client.query(
    'create trigger refuse_record before insert on audit_event for each row execute function refuse_record()',
  );
  return async <T>(attempt: () => Promise<T>): Promise<T> => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    try {
      return await attempt();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]);
    }
  };
}
