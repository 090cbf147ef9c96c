import { TOTP, URI } from 'otpauth';
import { passphrase } from './calls.ts';

/** What an app shows for a key at an instant. */
export const codeFor = (uri: string, at: Date): string =>
  URI.parse(uri).generate({ timestamp: at.getTime() });

/** The same for a key that somebody typed. */
export const codeForKey = (key: string, at: Date): string =>
  new TOTP({ secret: key.replaceAll(' ', '') }).generate({ timestamp: at.getTime() });

interface Member {
  post(
    path: string,
    body: object,
  ): PromiseLike<{ status: number; text: string; body: Record<string, unknown> }>;
}

/** Sets a second factor up, at the present of the service's clock. */
export async function setUpFactor(service: { readonly clock: { now(): Date } }, member: Member) {
  const { status, body, text } = await member.post('/second-factor', { password: passphrase });
  if (status !== 201) throw new Error(`second factor: ${status} ${text}`);
  const uri = body.uri as string;
  const code = () => codeFor(uri, service.clock.now());
  const confirmed = await member.post('/second-factor/confirm', { code: code() });
  if (confirmed.status !== 200) throw new Error(`second factor: ${confirmed.status} ${confirmed.text}`);
  return { uri, code, recoveryCodes: confirmed.body.recoveryCodes as string[] };
}
