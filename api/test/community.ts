import { randomUUID } from 'node:crypto';
import { query } from './query.ts';
import type { TestService } from './service.ts';

/**
 * A row in each table of the forum and of private messages, of two people: for what looks at every table there is, in a
 * service that offers neither.
 */
export async function plantCommunity(service: TestService, one: string, other: string): Promise<void> {
  const { superuserUrl } = service.databases.app;
  const [thread, post, flag, conversation, message] = Array.from({ length: 5 }, () => randomUUID());
  const at = `'${service.clock.now().toISOString()}'`;
  const rows: Record<string, string> = {
    forum_thread: `'${thread}', 'everyday', null, ${at}, ${at}, 1, 0, false, false`,
    forum_flag: `'${flag}', '${post}', '${other}', null, 'other', 'open', null, ${at}`,
    forum_step: `gen_random_uuid(), '${post}', '${flag}', null, 'taken', null, ${at}`,
    forum_offer: `gen_random_uuid(), '${post}', '${one}', ${at}, null`,
    private_member: `'${one}', true, ${at}`,
    private_block: `'${one}', '${other}', true, ${at}`,
    private_conversation: `'${conversation}', gen_random_uuid(), '${one}', '${other}', 0, 0, ${at}`,
    private_message: `'${message}', '${conversation}', '${one}', '', ${at}`,
    private_report: `gen_random_uuid(), '${message}', '${conversation}', '${other}', 'other', ${at}, 'open', null, null`,
  };
  const insert = (table: string) => `insert into ${table} values (${rows[table]})`;
  const columns = 'id, thread_id, account_id, by_staff, title, body, mentions, state, findings, created_at';
  await query(
    superuserUrl,
    insert('forum_thread'),
    `insert into forum_post (${columns})
     values ('${post}', '${thread}', '${one}', false, 't', 'b', '{}', 'published', '{}', ${at})`,
    ...Object.keys(rows)
      .filter((table) => table !== 'forum_thread')
      .map(insert),
  );
}
