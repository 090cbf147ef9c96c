import { randomUUID } from 'node:crypto';
import { addPeriod } from '@sprechraum/shared/rules';
import { account } from '../src/identity/accounts/index.ts';
import { canonicalName } from '../src/identity/login-names/index.ts';
import { asSystem } from '../src/platform/access/context.ts';
import type { Platform } from '../src/platform/platform.ts';
import { letters, passphrase } from './calls.ts';
import type { TestService } from './service.ts';

/** Puts an account on record, however one comes by one in this service. @returns its id */
export async function enterMember(platform: Platform, username: string): Promise<string> {
  const { db, vault, keys, passwords, clock } = platform;
  const context = asSystem('authentication', clock.now());
  const id = randomUUID();
  const keyId = await vault.createKey(context.now);
  const place = { table: 'account', column: 'username_sealed', row: id };
  const usernameSealed = await vault.seal(keyId, place, username);
  const passwordHash = await passwords.hash(passphrase);
  const usernameIndex = keys.blindIndex('username', canonicalName(username));
  await db.transaction(context, (tx) =>
    tx.insert(account).values({
      id,
      keyId,
      usernameIndex,
      usernameSealed,
      passwordHash,
      registeredAt: context.now,
      childLimitAt: addPeriod(context.now, 'P10Y'),
    }),
  );
  return id;
}

/** Somebody who has an account and is logged in. */
export async function bkeMember(service: TestService, username = `stern${letters(8)}`) {
  const id = await enterMember(service.platform, username);
  const own = service.browser();
  const response = await own.post('/sessions', { username, password: passphrase });
  if (response.status !== 201) throw new Error(`login: ${response.status} ${response.text}`);
  return { ...own, id, username };
}
export type Member = Awaited<ReturnType<typeof bkeMember>>;
