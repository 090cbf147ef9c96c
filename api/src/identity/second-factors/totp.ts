import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** A clock may be half a minute off, and typing takes a while (RFC 6238, section 5.2). */
const window = 1;

/** 160 bits, as RFC 4226 (section 4, R6) recommends. */
export const newSecret = (): Uint8Array => new Secret({ size: 20 }).bytes;

const totp = (secret: Uint8Array, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({
    ...names,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
  });

/** What the app is told: an address for its camera, and the same key to type in. */
export function keyOf(secret: Uint8Array, names: { issuer: string; label: string }) {
  const made = totp(secret, names);
  return { uri: made.toString(), key: made.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ') };
}

/** The step of time to which a code belongs; `null` where it belongs to none near the present. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}
