import fastify from 'fastify';
import pg from 'pg';
import { Topic } from '../api/src/offers/forum/schemas.ts';

/** The tables that somebody would make who has nothing to promise. */
export const bareTables = `
  create table bare_author (id uuid primary key, name text not null);
  create table bare_thread (id uuid primary key, board text not null, title text not null);
  create table bare_post (
    id uuid primary key,
    thread_id uuid not null references bare_thread,
    author_id uuid not null references bare_author,
    body text not null,
    quote_of uuid,
    created_at timestamptz not null,
    seq bigint generated always as identity
  );
  create index on bare_post (thread_id, seq);
`;

const statement = {
  name: 'topic',
  text: `
    select t.board, t.title, p.id, p.body, p.created_at, a.name, q.id as quote_id, q.body as quote_body,
      qa.name as quote_name
    from bare_thread t
    join bare_post p on p.thread_id = t.id
    join bare_author a on a.id = p.author_id
    left join bare_post q on q.id = p.quote_of
    left join bare_author qa on qa.id = q.author_id
    where t.id = $1 order by p.seq limit 20`,
};

interface Row {
  readonly board: string;
  readonly title: string;
  readonly id: string;
  readonly body: string;
  readonly created_at: Date;
  readonly name: string;
  readonly quote_id: string | null;
  readonly quote_body: string;
  readonly quote_name: string;
}

/**
 * The handler that ours is measured by: Fastify and pg, one statement, the same JSON by the same schema. It knows no
 * session, no access, no expiry, no sealed name, no limit, no header and no log.
 */
export async function startBare(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const app = fastify();
  app.get<{ Params: { id: string } }>(
    '/api/v1/forum-threads/:id',
    { schema: { response: { 200: Topic } } },
    async ({ params: { id } }) => {
      const { rows } = await pool.query<Row>({ ...statement, values: [id] });
      return {
        id,
        board: rows[0]?.board ?? '',
        title: rows[0]?.title ?? null,
        contentNote: null,
        pinned: false,
        closed: false,
        endedPosts: 0,
        page: 1,
        pages: 1,
        posts: rows.map((row) => ({
          id: row.id,
          author: { name: row.name, staff: false },
          text: row.body,
          quote: row.quote_id
            ? {
                postId: row.quote_id,
                author: { name: row.quote_name, staff: false },
                text: row.quote_body,
              }
            : null,
          quoteGone: false,
          writtenAt: row.created_at.toISOString(),
          edited: null,
        })),
      };
    },
  );
  return app.listen({ host: '127.0.0.1', port: 0 });
}
