import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { eraseConsents } from '../consents/index.ts';
import { codeOf, eraseCode } from '../recovery-codes/index.ts';
import { voluntaryFields } from './fields.ts';
import { accountRow, lockAccount, profileOf, pseudonym } from './queries.ts';
import { account, accountClock, profile } from './tables.ts';

export const inventory: Inventory = {
  account: {
    'identity.account': [
      'id',
      'key_id',
      'username_index',
      'username_sealed',
      'password_hash',
      'registered_at',
      'counselling_since',
      'counselling_ended_at',
      'restricted_at',
    ],
  },
  profile: {
    'identity.account': ['email_sealed'],
    'identity.profile': [
      'account_id',
      'place_sealed',
      'gender_sealed',
      'age_sealed',
      'referral_sealed',
      'first_counselling_sealed',
      'changed_at',
    ],
  },
};

const clock = accountClock(account);

const restricted = 'wird nur noch aufbewahrt: für keine Benachrichtigung und keine Statistik';

/** The start event of one account's rule; null while a counselling is going on. */
const startOf = async (tx: Tx, accountId: string): Promise<Date | null> =>
  (await holdingsOf(tx, account, clock, eq(account.id, accountId))).oldest;

export const privacy = {
  'identity.account': {
    person: true,
    events: {
      start: 'counselling.ended',
      fallback: { event: 'account.registered', after: 'P0D' },
    },
    lock: lockAccount,
    holdings: (tx) => holdingsOf(tx, account, clock),
    running: (tx, page) => runningRows(tx, account, clock, page),
    ofPerson: async (_tx, accountId) => [accountId],
    keyed: (tx) => tx.select({ id: account.id, keyId: account.keyId }).from(account),
    facts: async (tx, accountId) => {
      const row = await accountRow(tx, accountId);
      if (!row) return [];
      const { id, registeredAt: since, counsellingEndedAt: endedAt, restrictedAt } = row;
      return [{ id, since, endedAt, restrictedAt }];
    },
    async restrict(tx, context, id, at) {
      const changed = await tx
        .update(account)
        .set({ restrictedAt: at })
        .where(and(eq(account.id, id), (at ? isNull : isNotNull)(account.restrictedAt)))
        .returning({ id: account.id });
      if (changed.length > 0)
        await audit(tx, context, {
          action: 'data-request.handle',
          change: 'changed',
          objectType: 'account',
          objectId: id,
          facts: { restricted: at !== null },
        });
    },
    async dispose(tx, context, id) {
      const [row] = await tx.select({ keyId: account.keyId }).from(account).where(eq(account.id, id));
      const consents = await eraseConsents(tx, id);
      const [profiles] = await tx.select({ rows: count() }).from(profile).where(eq(profile.accountId, id));
      await tx.delete(profile).where(eq(profile.accountId, id));
      const codes = await eraseCode(tx, id);
      await tx.delete(account).where(eq(account.id, id));
      await audit(tx, context, {
        action: 'account.delete',
        change: 'removed',
        objectType: 'account',
        objectId: id,
      });
      return {
        counts: {
          account: row ? 1 : 0,
          profile: profiles?.rows ?? 0,
          consent_event: consents,
          recovery_code: codes,
        },
        keys: row ? [row.keyId] : [],
      };
    },
    exportFor: (platform, context) =>
      platform.db.transaction(context, async (tx) => {
        const row = await accountRow(tx, context.actor.id ?? '');
        if (!row) return { since: null, start: null, data: [] };
        const { email } = await profileOf(tx, platform, row.id);
        const code = await codeOf(tx, row.id);
        const data = [
          { label: 'Benutzername', value: await pseudonym(platform, row), since: row.registeredAt },
          {
            label: 'Passwort',
            value: 'nur als Prüfwert gespeichert, niemand kann es lesen',
            since: row.registeredAt,
          },
          ...(code
            ? [
                {
                  label: 'Wiederherstellungscode',
                  value: 'nur als Prüfwert gespeichert, niemand kann ihn lesen',
                  since: code.madeAt,
                },
              ]
            : []),
          ...(email ? [{ label: 'E-Mail-Adresse', value: email, since: row.registeredAt }] : []),
          ...(row.restrictedAt
            ? [{ label: 'Gesperrt (Art. 18 DSGVO)', value: restricted, since: row.restrictedAt }]
            : []),
        ];
        return { since: row.registeredAt, start: await startOf(tx, row.id), data };
      }),
  },
  'identity.profile': {
    with: 'identity.account',
    holdings: (tx) => holdingsOf(tx, profile, sql`${profile.changedAt}`),
    exportFor: (platform, context) =>
      platform.db.transaction(context, async (tx) => {
        const row = await accountRow(tx, context.actor.id ?? '');
        if (!row) return { since: null, start: null, data: [] };
        const given = await profileOf(tx, platform, row.id);
        const fields = voluntaryFields(platform.policy).filter(
          ({ id }) => id !== 'email' && given[id] !== undefined,
        );
        const worded = (id: string, code: string) =>
          fields.find((field) => field.id === id)?.options?.find((option) => option.code === code)?.label ??
          code;
        const data = fields.map(({ id, label }) => ({
          label,
          value: worded(id, given[id] ?? ''),
          since: row.registeredAt,
        }));
        return { since: data.length > 0 ? row.registeredAt : null, start: await startOf(tx, row.id), data };
      }),
  },
} as const satisfies PrivacyHandlers;
