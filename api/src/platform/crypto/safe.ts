import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * Seals what this software cannot open again: with the public half of a key whose private half is kept elsewhere, in
 * a safe. The form is that of age (age-encryption.org/v1, X25519), so that the keepers of the key need none of our
 * software to open it.
 */
export interface Safe {
  seal(text: string): Promise<Buffer>;
}

/** Both halves, in the letters of age: `age1…` may be known to everybody, `AGE-SECRET-KEY-1…` to nobody. */
export interface SafeKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** @throws Error if it is no public key */
export function openSafe(publicKey: string): Safe {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  return { seal: async (text) => Buffer.from(await encrypter.encrypt(text)) };
}

/** Something sealed, as letters that survive copying and that `age --decrypt` takes. */
export const asLetters = (sealed: Buffer): string => armor.encode(sealed);

export async function makeSafeKey(): Promise<SafeKey> {
  const privateKey = await generateX25519Identity();
  return { privateKey, publicKey: await identityToRecipient(privateKey) };
}

/** The private half as a file that `age --identity` takes. */
export const keyFile = ({ publicKey, privateKey }: SafeKey): string =>
  `# public key: ${publicKey}\n${privateKey}\n`;
