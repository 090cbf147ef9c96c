import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { isCommonPassword } from '../../platform/crypto/passwords.ts';
import type { Tx } from '../../platform/db/database.ts';
import { defineProblems, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordConsent } from '../consents/index.ts';
import { fieldStatement, type ProfileField, profileColumns, voluntaryFields } from './fields.ts';
import { canonicalName, nameError } from './names.ts';
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
  readonly fields?: Partial<Record<ProfileField, string>>;
}

function passwordError(policy: Platform['policy'], username: string, password: string): FieldError | null {
  const field = 'password';
  const minimum = policy.account?.passwordMinLength ?? 12;
  if (password.length < minimum)
    return {
      field,
      code: 'too-short',
      message: `Ein Passwort braucht mindestens ${minimum} Zeichen. Ein kurzer Satz ist gut zu merken.`,
    };
  if (isCommonPassword(password, [username]))
    return {
      field,
      code: 'common',
      message:
        'Dieses Passwort ist leicht zu erraten. Besser sind mehrere Wörter, die nichts miteinander zu tun haben.',
    };
  return null;
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (error as { cause?: { code?: string } }).cause?.code === '23505';

/**
 * Registers somebody under a pseudonym (ENZ-07, ENZ-08). Everything but name and password is voluntary and stays
 * empty unless given (ENZ-25). The version of the notice that was shown is recorded.
 *
 * @returns the id of the account
 */
export async function register(platform: Platform, input: Registration): Promise<string> {
  const { policy, vault, keys, passwords, db, clock } = platform;
  const errors = [
    nameError(input.username, policy),
    passwordError(policy, input.username, input.password),
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
    await db.transaction(context, async (tx) => {
      const usernameIndex = keys.blindIndex('username', canonicalName(input.username));
      await tx
        .insert(account)
        .values({ id, keyId, usernameIndex, usernameSealed, passwordHash, registeredAt: context.now });
      await tx.insert(profile).values({ accountId: id, changedAt: context.now });
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
        text: `${policy.service.id} ${policy.notice.version}`,
      });
      await changeProfile(tx, asClient, platform, { accountId: id, keyId, fields: input.fields ?? {} });
    });
    return id;
  } catch (error) {
    await vault.destroyKeys([keyId]);
    if (isUniqueViolation(error))
      throw problem('name-taken', [
        {
          field: 'username',
          code: 'taken',
          message: {
            sie: 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.',
            du: 'Diesen Namen gibt es schon. Bitte wähl einen anderen.',
          },
        },
      ]);
    throw error;
  }
}

interface ProfileChange {
  readonly accountId: string;
  readonly keyId: string;
  /** An empty string withdraws what was given; a field that is not named stays as it is. */
  readonly fields: Partial<Record<ProfileField, string>>;
}

/** Gives, corrects or withdraws voluntary details, each by itself and with effect at once. */
export async function changeProfile(
  tx: Tx,
  context: Context,
  { policy, vault }: Platform,
  { accountId, keyId, fields }: ProfileChange,
): Promise<void> {
  for (const field of voluntaryFields(policy)) {
    const value = fields[field.id]?.trim();
    if (value === undefined) continue;
    const column = profileColumns[field.id];
    const [before] = await tx
      .select({ sealed: profile[column] })
      .from(profile)
      .where(eq(profile.accountId, accountId))
      .for('update');
    if (value === '' && !before?.sealed) continue;
    const sealed =
      value === ''
        ? null
        : await vault.seal(keyId, { table: 'profile', column: `${field.id}_sealed`, row: accountId }, value);
    await tx
      .update(profile)
      .set({ [column]: sealed, changedAt: context.now })
      .where(eq(profile.accountId, accountId));
    await recordConsent(tx, context, policy, {
      accountId,
      purpose: `field:${field.id}`,
      event: sealed ? 'given' : 'withdrawn',
      text: fieldStatement(policy, field),
    });
    await audit(tx, context, {
      action: 'profile.edit',
      change: sealed ? 'changed' : 'removed',
      objectType: 'account',
      objectId: accountId,
      facts: { field: field.id },
    });
  }
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
    .where(and(eq(account.id, accountId)));
}
