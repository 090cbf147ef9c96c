import { createHash } from 'node:crypto';

/** The ways in which a text could lie in a store: as it is, encoded, or as a digest that anybody could compute. */
export interface Forms {
  readonly needle: string;
  /** As a row shows them, to be found exactly. */
  readonly exact: readonly string[];
  /** As a row shows them, to be found whatever the case; in lower case here. */
  readonly folded: readonly string[];
  /** As bytes lie in a file; the same two kinds, each byte one character. */
  readonly exactBytes: readonly string[];
  readonly foldedBytes: readonly string[];
}

/** Base64 of a part depends on what stands before and after: its middle is looked for in each of three positions. */
function inBase64(text: Buffer, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2]
    .map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), text])
        .toString(encoding)
        .replace(/=+$/, '');
      return whole.slice(shift === 0 ? 0 : shift + 1, -1);
    })
    .filter((form) => form.length >= 6);
}

const digestsOf = (text: string): Buffer[] =>
  ['md5', 'sha1', 'sha256', 'sha512'].map((algorithm) => createHash(algorithm).update(text).digest());

/** A byte as one character. Lower case then is not the text's, but the same on both sides of a comparison. */
export const asBytes = (bytes: Buffer): string => bytes.toString('latin1');

const unique = (forms: readonly string[]) => [...new Set(forms)];

export function formsOf(needle: string): Forms {
  const lower = needle.toLowerCase();
  const digests = [...digestsOf(needle), ...digestsOf(lower)];
  const exact = unique([
    ...inBase64(Buffer.from(needle), 'base64'),
    ...inBase64(Buffer.from(needle), 'base64url'),
  ]);
  const folded = unique(
    [
      needle,
      encodeURIComponent(needle),
      JSON.stringify(needle).slice(1, -1),
      Buffer.from(needle).toString('hex'),
      Buffer.from(lower).toString('hex'),
      Buffer.from(needle, 'utf16le').toString('hex'),
      ...digests.map((digest) => digest.toString('hex')),
    ].map((form) => form.toLowerCase()),
  );
  const raw = [needle, ...folded].map((form) => Buffer.from(form));
  return {
    needle,
    exact,
    folded,
    exactBytes: [...exact, ...digests.map(asBytes)],
    foldedBytes: unique([...raw, Buffer.from(needle, 'utf16le')].map((form) => asBytes(form).toLowerCase())),
  };
}

/**
 * Whether bytes contain a needle in any of its forms.
 *
 * @param lower the same bytes in lower case, made once for all needles
 */
export function contains(bytes: string, lower: string, { exactBytes, foldedBytes }: Forms): boolean {
  return exactBytes.some((form) => bytes.includes(form)) || foldedBytes.some((form) => lower.includes(form));
}
