import { randomUUID } from 'node:crypto';
import { noticeOf } from '@sprechraum/shared/change';
import { renderMarkdown } from '@sprechraum/shared/notice';
import type { EventName } from '@sprechraum/shared/policy';
import { germanDay, startOfDay } from '@sprechraum/shared/rules';
import { and, eq, sql } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { defineProblems } from '../../platform/errors.ts';
import { formerAt, type Platform } from '../../platform/platform.ts';
import { recordConsent } from '../consents/index.ts';
import { canonicalName, claimName } from '../login-names/index.ts';
import { awaitConfirmation } from './confirmation.ts';
import { demandedErrors, limitOf, sealDemanded } from './demanded.ts';
import type { DemandedField, ProfileField } from './fields.ts';
import { nameError } from './names.ts';
import { chosenPasswordError } from './passwords.ts';
import { changeProfile } from './profile-changes.ts';
import { account, profile } from './tables.ts';

const problem = defineProblems('accounts', {
  invalid: [
    422,
    { sie: 'Bitte prüfen Sie die markierten Angaben.', du: 'Bitte prüfe die markierten Angaben.' },
  ],
  'name-taken': [
    409,
    {
      sie: 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.',
      du: 'Diesen Namen gibt es schon. Bitte wähl einen anderen.',
    },
  ],
  'notice-changed': [
    409,
    {
      sie: 'Der Datenschutzhinweis wurde gerade geändert. Bitte lesen Sie ihn noch einmal.',
      du: 'Der Datenschutzhinweis wurde gerade geändert. Bitte lies ihn noch einmal.',
    },
  ],
});

export interface Registration {
  readonly username: string;
  readonly password: string;
  readonly noticeVersion: string;
  readonly fields?: Partial<Record<ProfileField | DemandedField, string>>;
}

const nameTaken = () =>
  problem('name-taken', [
    {
      field: 'username',
      code: 'taken',
      message: {
        sie: 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.',
        du: 'Diesen Namen gibt es schon. Bitte wähl einen anderen.',
      },
    },
  ]);

/** A policy's rule needs a fact only where one of them starts with it; otherwise it is not even noted. */
const startsWith = ({ retention }: Platform['policy'], event: EventName): boolean =>
  retention.some(({ start }) => start === event);

/** The day on which something happened, as the instant at which it began: no more is needed of a use. */
const dayOf = (at: Date): Date => startOfDay(germanDay(at));

/**
 * Registers somebody under a pseudonym (ENZ-07, ENZ-08). What the policy does not demand is voluntary and stays empty
 * unless given (ENZ-25). The version of the notice that was shown is recorded. Where a link in a mail confirms it, the
 * account waits for that, and the mail is on its way.
 *
 * @returns the id of the account
 */
export async function register(platform: Platform, input: Registration): Promise<string> {
  const { policy, vault, keys, passwords, db, clock } = platform;
  const errors = [
    nameError(input.username, policy),
    chosenPasswordError(policy, input.username, input.password),
    ...demandedErrors(policy, clock.now(), input.fields ?? {}),
  ].filter((error) => error !== null);
  if (errors.length > 0) throw problem('invalid', errors);
  if (input.noticeVersion !== policy.notice.version) throw problem('notice-changed');

  const context = asSystem('authentication', clock.now());
  const id = randomUUID();
  const keyId = await vault.createKey(context.now);
  try {
    const passwordHash = await passwords.hash(input.password);
    const usernameSealed = await vault.seal(
      keyId,
      { table: 'account', column: 'username_sealed', row: id },
      input.username.trim(),
    );
    const demanded = await sealDemanded(platform, { id, keyId }, input.fields ?? {});
    await db.transaction(context, async (tx) => {
      if (!(await claimName(tx, context, platform, input.username))) throw nameTaken();
      const usernameIndex = keys.blindIndex('username', canonicalName(input.username));
      await tx.insert(account).values({
        id,
        keyId,
        usernameIndex,
        usernameSealed,
        passwordHash,
        registeredAt: context.now,
        childLimitAt: limitOf(policy, input.fields?.child_birth),
        ...(startsWith(policy, 'account.last-use') && { lastUsedAt: dayOf(context.now) }),
      });
      await tx.insert(profile).values({ accountId: id, changedAt: context.now, ...demanded });
      const asClient: Context = { ...context, actor: { kind: 'client', id, role: 'client' } };
      await audit(tx, asClient, {
        action: 'account.register',
        change: 'added',
        objectType: 'account',
        objectId: id,
      });
      await recordConsent(tx, asClient, policy, {
        accountId: id,
        purpose: 'notice',
        event: 'shown',
        text: renderMarkdown(noticeOf(policy, policy.service.register, formerAt(platform, context.now))),
      });
      await changeProfile(tx, asClient, platform, { accountId: id, keyId, fields: input.fields ?? {} });
      if (policy.account?.confirmation === 'email-link')
        await awaitConfirmation(tx, asClient, platform, id, input.fields?.email ?? '');
    });
    return id;
  } catch (error) {
    await vault.destroyKeys([keyId]);
    throw error;
  }
}

/**
 * Notes that somebody uses their account: the day of it, where a rule counts from that, and the instant of a login,
 * where one counts from that (BKE-25, BKE-43).
 *
 * @param tx in the relation `authentication`
 */
export async function usedAccount(
  tx: Tx,
  { policy }: Platform,
  accountId: string,
  { at, login }: { at: Date; login: boolean },
): Promise<void> {
  const facts = {
    ...(startsWith(policy, 'account.last-use') && { lastUsedAt: dayOf(at) }),
    ...(login && startsWith(policy, 'account.last-login') && { lastLoginAt: at }),
  };
  if (Object.keys(facts).length === 0) return;
  const known = facts.lastLoginAt
    ? undefined
    : sql`${account.lastUsedAt} is distinct from ${facts.lastUsedAt?.toISOString()}::timestamptz`;
  await tx
    .update(account)
    .set(facts)
    .where(and(eq(account.id, accountId), known));
}

/** A counselling began: the account's clock stands still while one is going on (ENZ-43). */
export async function counsellingBegan(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .update(account)
    .set({ counsellingSince: sql`coalesce(${account.counsellingSince}, ${at})` })
    .where(eq(account.id, accountId));
}

/** The last counselling that was going on has ended: from now the account's clock runs (ENZ-43). */
export async function counsellingEnded(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .update(account)
    .set({ counsellingSince: null, counsellingEndedAt: at })
    .where(eq(account.id, accountId));
}
