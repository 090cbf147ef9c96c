import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isTaken } from '../../platform/db/failures.ts';
import { defineProblems } from '../../platform/errors.ts';
import { queueMail } from '../../platform/mail/mailer.ts';
import { mailOutbox } from '../../platform/mail/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import { endRegistration } from './privacy.ts';
import { credentialsOf, lockAccount } from './queries.ts';
import { account, registration } from './tables.ts';

const problem = defineProblems('registrations', {
  // One answer for every reason, so that who has the link learns nothing about other accounts.
  'link-void': [
    410,
    {
      sie: 'Dieser Link gilt nicht oder nicht mehr. Vielleicht ist er schon benutzt oder abgelaufen, oder es gibt zu dieser Mail-Adresse schon ein Konto. Versuchen Sie, sich anzumelden, oder registrieren Sie sich noch einmal.',
      du: 'Dieser Link gilt nicht oder nicht mehr. Vielleicht ist er schon benutzt oder abgelaufen, oder es gibt zu dieser Mail-Adresse schon ein Konto. Versuch, dich anzumelden, oder registrier dich noch einmal.',
    },
  ],
});

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** What the link says. Nothing of it is stored: it is made anew for each mail, and from the database alone it cannot be. */
const tokenOf = ({ keys }: Pick<Platform, 'keys'>, registrationId: string): string =>
  keys.blindIndex('registration', registrationId).toString('base64url');

/** However it was typed, an address is one. */
const addressIndex = ({ keys }: Pick<Platform, 'keys'>, email: string): Buffer =>
  keys.blindIndex('email', email.normalize('NFKC').trim().toLowerCase());

const sendLink = (tx: Tx, context: Context, platform: Platform, accountId: string) =>
  queueMail(tx, context, platform, { purpose: 'registration_confirm', accountId });

/**
 * Lets a new account wait for its confirmation and sends the link (BKE-17). Whether the address is another account's
 * makes no difference, neither to the answer nor to the mail: nobody learns by registering who is registered.
 */
export async function awaitConfirmation(
  tx: Tx,
  context: Context,
  platform: Platform,
  accountId: string,
  email: string,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(registration).values({
    id,
    accountId,
    tokenDigest: digestOf(tokenOf(platform, id)),
    emailIndex: addressIndex(platform, email),
    requestedAt: context.now,
  });
  await sendLink(tx, context, platform, accountId);
}

/** The link that confirms an account, for the mail worker alone; `null` if it waits for none (any more). */
export async function confirmationLink(platform: Platform, accountId: string): Promise<string | null> {
  const { db, clock, publicUrl } = platform;
  const [row] = await db.transaction(asSystem('mail', clock.now()), (tx) =>
    tx.select({ id: registration.id }).from(registration).where(eq(registration.accountId, accountId)),
  );
  // After the hash sign: it reaches no log on the way, and opening the page changes nothing.
  return row ? `${publicUrl}/bestaetigen#${tokenOf(platform, row.id)}` : null;
}

/**
 * Confirms the account that a link belongs to, once. Of two accounts that were registered with one address, the first
 * that is confirmed keeps it.
 *
 * @throws Problem `registrations.link-void` for a link that is unknown, used, too old or too late
 */
export async function confirmRegistration(platform: Platform, token: string): Promise<void> {
  const { db, clock } = platform;
  const context = asSystem('authentication', clock.now());
  const confirming = db.transaction(context, async (tx) => {
    const [found] = await tx
      .select()
      .from(registration)
      .where(eq(registration.tokenDigest, digestOf(token)));
    if (!found || !(await lockAccount(tx, found.accountId))) throw problem('link-void');
    const ended = await endRegistration(tx, db, found.id);
    if (!ended) throw problem('link-void');
    await tx.update(account).set({ emailIndex: found.emailIndex }).where(eq(account.id, found.accountId));
    await audit(
      tx,
      { ...context, actor: { kind: 'client', id: found.accountId, role: 'client' } },
      {
        action: 'account.register',
        change: 'changed',
        objectType: 'account',
        objectId: found.accountId,
        facts: { step: 'confirm' },
      },
    );
  });
  await confirming.catch((error: unknown) => {
    throw isTaken(error, 'account_email_index_unique') ? problem('link-void') : error;
  });
}

/** So many mails are sent for one registration: whoever types somebody else's address cannot fill their mailbox. */
const mostMails = 3;

/**
 * Sends the link once more to whoever proves that they have registered. Anybody else gets the same answer after the
 * same work.
 */
export async function sendLinkAgain(platform: Platform, username: string, password: string): Promise<void> {
  const { db, clock, passwords } = platform;
  const found = await credentialsOf(platform, username);
  const proven = await passwords.matches(found?.passwordHash ?? null, password);
  if (!found || !proven || found.confirmed) return;
  const context: Context = {
    ...asSystem('authentication', clock.now()),
    actor: { kind: 'client', id: found.id, role: 'client' },
  };
  await db.transaction(context, async (tx) => {
    if (!(await lockAccount(tx, found.id))) return;
    const sent = await db.within(tx, context, asSystem('mail', context.now), () =>
      tx.select({ id: mailOutbox.id }).from(mailOutbox).where(eq(mailOutbox.accountId, found.id)),
    );
    if (sent.length < mostMails) await sendLink(tx, context, platform, found.id);
  });
}
