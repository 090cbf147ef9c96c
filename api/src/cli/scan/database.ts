import pg from 'pg';
import type { Forms } from './forms.ts';

/** Where something was found that should not be there. */
export interface Finding {
  readonly needle: string;
  readonly where: string;
}

/**
 * Looks through every column of every table, in whatever schema; bytes are compared by their hexadecimal digits.
 *
 * @param role taken on for looking, where the login itself may not see every row
 */
export async function scanDatabase(
  url: string,
  name: string,
  needles: readonly Forms[],
  role: string | null = null,
): Promise<{ findings: Finding[]; unseen: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const findings: Finding[] = [];
  const unseen: string[] = [];
  try {
    if (role) await client.query(`set role ${pg.escapeIdentifier(role)}`);
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, 2`,
    );
    for (const table of tables) {
      const from = `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;
      for (const { needle, exact, folded } of needles) {
        try {
          const { rows } = await client.query<{ column: string; rows: number }>(
            `select cell.key as column, count(*)::int as rows
             from ${from} t cross join lateral jsonb_each_text(to_jsonb(t)) cell
             where exists (select from unnest($1::text[]) form where strpos(cell.value, form) > 0)
               or exists (select from unnest($2::text[]) form where strpos(lower(cell.value), form) > 0)
             group by 1 order by 1`,
            [exact, folded],
          );
          for (const hit of rows)
            findings.push({
              needle,
              where: `${name}: ${table.schema}.${table.name}.${hit.column} (${hit.rows} Zeilen)`,
            });
        } catch {
          unseen.push(`${name}: ${table.schema}.${table.name}`);
          break;
        }
      }
    }
    return { findings, unseen };
  } finally {
    await client.end();
  }
}
