import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { asDate, holdingsOf, runningRows, walked } from '../../platform/db/rows.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Disposal, Inventory, PrivacyHandlers, Running, Starts } from '../../platform/privacy.ts';
import { eraseConsents } from '../consents/index.ts';
import { codeOf, eraseCode } from '../recovery-codes/index.ts';
import { clockOf, clocks } from './clocks.ts';
import { addressField, voluntaryFields } from './fields.ts';
import { changeProfile } from './profile-changes.ts';
import { accountRow, lockAccount, profileOf, pseudonym } from './queries.ts';
import { account, profile, registration } from './tables.ts';

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
      'last_used_at',
      'last_login_at',
      'email_index',
      'restricted_at',
    ],
    'identity.child': ['child_limit_at'],
  },
  registration: {
    'identity.registration': ['id', 'account_id', 'token_digest', 'email_index', 'requested_at'],
  },
  profile: {
    'identity.account': ['email_sealed'],
    'identity.child': ['child_birth_sealed'],
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

const requested = sql`${registration.requestedAt}`;

const restricted = 'wird nur noch aufbewahrt: für keine Benachrichtigung und keine Statistik';

/** One's own account, with the start events of its rules; null while such a clock does not run. */
async function ownAccount(tx: Tx, { actor }: Context) {
  const [found] = await tx
    .select({
      row: account,
      ended: asDate(clocks['counselling.ended']),
      used: asDate(clocks['account.last-use']),
      login: asDate(clocks['account.last-login']),
    })
    .from(account)
    .where(eq(account.id, actor.id ?? ''));
  if (!found) return undefined;
  const { row, ended, used, login } = found;
  const starts: Starts = {
    'account.last-use': used,
    'account.last-login': login,
    'child.limit-date': row.childLimitAt,
  };
  return { row, start: ended, starts };
}

/** Ends the waiting of an account, because it is confirmed. @returns whether it still waited */
export function endRegistration(tx: Tx, db: Database, id: string): Promise<boolean> {
  return db.asEraser(tx, async () => {
    const gone = await tx
      .delete(registration)
      .where(eq(registration.id, id))
      .returning({ id: registration.id });
    return gone.length > 0;
  });
}

const requestedChild = sql`${account.registeredAt}`;

const labelOf = ({ fields }: Platform['policy'], id: string): string =>
  fields.find((field) => field.id === id)?.label ?? id;

/** The account is there for others, its address is not: where nobody may see it, that is said beside it (BKE-19). */
const addressLabel = (policy: Platform['policy']): string =>
  [
    labelOf(policy, 'email'),
    ...(addressField(policy)?.hiddenFromStaff ? ['(niemand sonst sieht sie)'] : []),
  ].join(' ');

/** What was entered for the registered child, in plain text. */
async function childBirthOf(
  tx: Tx,
  { vault }: Platform,
  { id, keyId }: { id: string; keyId: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ sealed: profile.childBirthSealed })
    .from(profile)
    .where(eq(profile.accountId, id));
  const place = { table: 'profile', column: 'child_birth_sealed', row: id };
  return row?.sealed ? vault.unseal(keyId, place, row.sealed) : null;
}

/** Removes an account with all that is nothing but its own. */
async function eraseAccount(tx: Tx, context: Context, id: string): Promise<Disposal> {
  const [row] = await tx.select({ keyId: account.keyId }).from(account).where(eq(account.id, id));
  const consents = await eraseConsents(tx, id);
  const [profiles] = await tx.select({ rows: count() }).from(profile).where(eq(profile.accountId, id));
  await tx.delete(profile).where(eq(profile.accountId, id));
  const codes = await eraseCode(tx, id);
  const waiting = await tx
    .delete(registration)
    .where(eq(registration.accountId, id))
    .returning({ id: registration.id });
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
      ...(waiting.length > 0 && { registration: waiting.length }),
    },
    keys: row ? [row.keyId] : [],
  };
}

export const privacy = {
  'identity.account': {
    person: true,
    events: {
      start: 'counselling.ended',
      fallback: { event: 'account.registered', after: 'P0D' },
    },
    further: [{ start: 'account.last-use' }, { start: 'child.limit-date' }],
    lock: lockAccount,
    holdings: (tx, event) => holdingsOf(tx, account, clockOf(event)),
    running: (tx, page) => runningRows(tx, account, clockOf(page.event), page),
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
    dispose: eraseAccount,
    exportFor: (platform, context) =>
      platform.db.transaction(context, async (tx) => {
        const own = await ownAccount(tx, context);
        if (!own) return { since: null, start: null, data: [] };
        const { row, start, starts } = own;
        const { email } = await profileOf(tx, platform, row.id, ['email']);
        const code = await codeOf(tx, row.id);
        const data = [
          {
            label: labelOf(platform.policy, 'username'),
            value: await pseudonym(platform, row),
            since: row.registeredAt,
          },
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
          ...(email ? [{ label: addressLabel(platform.policy), value: email, since: row.registeredAt }] : []),
          ...(row.restrictedAt
            ? [{ label: 'Gesperrt (Art. 18 DSGVO)', value: restricted, since: row.restrictedAt }]
            : []),
        ];
        return { since: row.registeredAt, start, starts, data };
      }),
  },
  /** The account that waits: if nobody confirms it in time, all of it goes, the address and the child's entry too. */
  'identity.registration': {
    person: true,
    events: { start: 'registration.requested' },
    lock: lockAccount,
    holdings: (tx) => holdingsOf(tx, registration, requested),
    async running(tx, page) {
      const id = sql<string>`${registration.accountId}`;
      const rows = tx
        .select({ id, start: asDate(requested) })
        .from(registration)
        .where(walked(requested, id, page))
        .orderBy(asc(registration.requestedAt), asc(id))
        .limit(page.limit);
      return (await (page.lock ? rows.for('update', { skipLocked: true }) : rows)) as Running[];
    },
    dispose: eraseAccount,
  },
  'identity.child': {
    with: 'identity.account',
    holdings: (tx) => holdingsOf(tx, account, requestedChild, isNotNull(account.childLimitAt)),
    exportFor: (platform, context) =>
      platform.db.transaction(context, async (tx) => {
        const own = await ownAccount(tx, context);
        const birth = own && (await childBirthOf(tx, platform, own.row));
        if (!own || !birth) return { since: null, start: null, data: [] };
        const { registeredAt: since } = own.row;
        const label = labelOf(platform.policy, 'child_birth');
        return { since, start: own.start, data: [{ label, value: birth, since }] };
      }),
  },
  'identity.profile': {
    with: 'identity.account',
    holdings: (tx) => holdingsOf(tx, profile, sql`${profile.changedAt}`),
    async repeat(platform, { now }, { objectId: accountId, what: field }) {
      const context = asSystem('authentication', now);
      await platform.db.transaction(context, async (tx) => {
        const row = await accountRow(tx, accountId);
        if (row && field)
          await changeProfile(tx, context, platform, {
            accountId,
            keyId: row.keyId,
            fields: { [field]: '' },
          });
      });
    },
    exportFor: (platform, context) =>
      platform.db.transaction(context, async (tx) => {
        const own = await ownAccount(tx, context);
        if (!own) return { since: null, start: null, data: [] };
        const { row, start } = own;
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
        return { since: data.length > 0 ? row.registeredAt : null, start, data };
      }),
  },
} as const satisfies PrivacyHandlers;
