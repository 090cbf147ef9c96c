import { randomUUID } from 'node:crypto';
import { armor, Decrypter } from 'age-encryption';
import { expectStatus } from './life.ts';
import { askAndTake } from './scene.ts';
import { passphrase, type TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

export const home = '203.0.113.77';
export const start = '2026-03-02T21:00:00+01:00';
export const asked = (consultation: string, more: object = {}) => ({
  id: randomUUID(),
  consultation,
  ground: 'suicide-announcement',
  recipient: 'police',
  justification: 'Kündigt an, sich heute Nacht das Leben zu nehmen.',
  ...more,
});

export interface Opened {
  readonly disclosedAt: string;
  readonly addresses: readonly { loggedInAt: string; sealed: string }[];
}

/** Opens as the browser of who asked does: with the private half, outside of the service. */
export async function openedWith(key: string, { addresses }: Opened): Promise<string[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return Promise.all(addresses.map(({ sealed }) => decrypter.decrypt(armor.decode(sealed), 'text')));
}

/** Somebody in danger, who has the case, and a colleague. */
export async function emergency(service: TestService) {
  const person = await service.person(undefined, undefined, home);
  const holder = await service.member();
  const colleague = await service.member();
  const caseId = await askAndTake(person, holder);
  return { person, holder, colleague, caseId };
}

/** Asks for a disclosure. @returns its id */
export const ask = async (holder: Pick<Member, 'post'>, caseId: string, more: object = {}) => {
  const body = asked(caseId, more);
  await expectStatus(holder.post('/disclosures', body), 201);
  return body.id;
};
export const fieldsOf = ({ body }: { body: { errors?: { field: string; code: string }[] } }) =>
  body.errors?.map(({ field, code }) => `${field} ${code}`);

/** Logs a member of staff in again, after time has passed. */
export const relogin = async (service: TestService, { username }: Pick<Member, 'username'>) => {
  const browser = service.browser();
  await expectStatus(browser.post('/sessions', { username, password: passphrase }), 201);
  return browser;
};
