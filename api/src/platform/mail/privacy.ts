import { asc, eq, sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import { holdingsOf, idsOf, runningRows } from '../db/rows.ts';
import { dropJob } from '../jobs/jobs.ts';
import type { Inventory, PrivacyHandlers } from '../privacy.ts';
import { giveUpStale } from './outbox.ts';
import { mailOutbox } from './tables.ts';

export const inventory: Inventory = {
  mail_outbox: {
    'platform.mail': ['id', 'purpose', 'account_id', 'created_at', 'attempts', 'settled_at', 'outcome'],
  },
};

const words = {
  waiting: 'wird gerade versandt',
  sent: 'versandt',
  'no-address': 'nicht versandt, weil keine E-Mail-Adresse da war',
  'given-up': 'nicht versandt, weil es nicht gelang',
  refused: 'nicht versandt, weil es nicht erlaubt war',
} as const;

const clock = sql`${mailOutbox.settledAt}`;

export const privacy = {
  'platform.mail': {
    events: { start: 'mail.settled' },
    holdings: (tx) => holdingsOf(tx, mailOutbox, clock),
    running: (tx, page) => runningRows(tx, mailOutbox, clock, page),
    ofPerson: (tx, accountId, lock) => idsOf(tx, mailOutbox, eq(mailOutbox.accountId, accountId), lock),
    exportFor: ({ db }, context) =>
      db.transaction({ ...context, relations: ['mail'] }, async (tx) => {
        const rows = await tx
          .select()
          .from(mailOutbox)
          .where(eq(mailOutbox.accountId, context.actor.id ?? ''))
          .orderBy(asc(mailOutbox.createdAt));
        const settled = rows.map(({ settledAt }) => settledAt).filter((at) => at !== null);
        return {
          since: rows[0]?.createdAt ?? null,
          start:
            settled.length === rows.length
              ? (settled.sort((a, b) => b.getTime() - a.getTime())[0] ?? null)
              : null,
          data: rows.map(({ createdAt, settledAt, outcome }) => ({
            label: 'Benachrichtigung',
            value: words[outcome ?? 'waiting'],
            since: createdAt,
            start: settledAt,
          })),
        };
      }),
    /** A mail that could not be sent in its time is settled: only then its period begins. */
    applyFallback({ db, policy }, { now }) {
      const context = asSystem('mail', now);
      return db.transaction(context, (tx) => giveUpStale(tx, context, policy));
    },
    async dispose(tx, _context, id) {
      await dropJob(tx, id);
      const gone = await tx.delete(mailOutbox).where(eq(mailOutbox.id, id)).returning({ id: mailOutbox.id });
      return { counts: { mail_outbox: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
