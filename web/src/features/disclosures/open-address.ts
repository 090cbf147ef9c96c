/** Opening what only the key from the safe opens. All of it happens here, in the browser of who asked. */

export interface OpenedAddress {
  readonly address: string;
  /** When somebody logged in from there, ISO 8601. */
  readonly at: string;
}

/** It is a key, but not the one that fits. */
export class WrongKey extends Error {}

const age = () => import('age-encryption');

/** The secret half in what somebody typed or chose: a key alone, or the file that it lies in. `null` if it is none. */
export async function keyIn(text: string): Promise<string | null> {
  const key = /AGE-SECRET-KEY-[0-9A-Z-]+/i.exec(text)?.[0].toUpperCase();
  if (!key) return null;
  const { Decrypter } = await age();
  try {
    new Decrypter().addIdentity(key);
    return key;
  } catch {
    return null;
  }
}

/** @throws WrongKey */
export async function openAll(
  key: string,
  sealed: readonly { readonly sealed: string }[],
): Promise<OpenedAddress[]> {
  const { armor, Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  try {
    return await Promise.all(
      sealed.map(async (entry) => {
        const [at = '', address = ''] = (await decrypter.decrypt(armor.decode(entry.sealed), 'text')).split(
          ' ',
        );
        return { at, address };
      }),
    );
  } catch (cause) {
    throw new WrongKey('', { cause });
  }
}

const exact = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});

/** `2. März 2026 um 21:00:07 MEZ`: to the second and with its zone, or the wrong line is traced. */
export const exactMoment = (at: string): string => exact.format(new Date(at));
