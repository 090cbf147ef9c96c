import { enquiry, expectStatus, unique } from './life.ts';
import { passphrase, type TestService } from './service.ts';

type Browser = ReturnType<TestService['browser']>;

/** Logs in at the present of the service's clock. @returns `null` where the name is not known (any more) */
export async function logIn(service: TestService, username: string): Promise<Browser | null> {
  const browser = service.browser();
  const { status } = await browser.post('/sessions', { username, password: passphrase });
  if (status !== 201 && status !== 401) throw new Error(`login: ${status}`);
  return status === 201 ? browser : null;
}

/** Somebody logs in again, as at every visit. */
export async function cameBack(service: TestService, username: string): Promise<Browser> {
  const browser = await logIn(service, username);
  if (!browser) throw new Error(`${username} is gone`);
  return browser;
}

/** Opens a case with one letter. */
export async function openCase(who: Pick<Browser, 'post'>, text = `Hilfe ${unique()}`) {
  const body = await expectStatus(who.post('/consultations', enquiry(text)), 201);
  return { id: body['id'] as string, text };
}

/** Somebody asks, a counsellor takes over and answers, the person ends it. */
export async function counselled(service: TestService) {
  const person = await service.person();
  const counsellor = await service.member();
  const { id, text } = await openCase(person);
  await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
  await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')), 201);
  await expectStatus(person.post(`/consultations/${id}/close`), 200);
  return { person, counsellor, id, text };
}
