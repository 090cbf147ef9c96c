const bytesNeeded = 32;
/** Of 32 random bytes, fewer than this many different ones turn up less than once in 10^12 keys. */
const differentNeeded = 18;

function decode(text: string): Buffer | null {
  if (/^(?:[0-9a-f]{2})+$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  return null;
}

const isPrintable = (key: Buffer) => key.every((byte) => byte >= 0x20 && byte < 0x7f);
const isSequence = (key: Buffer) =>
  key.every((byte, at) => at < 2 || byte - (key[at - 1] ?? 0) === (key[1] ?? 0) - (key[0] ?? 0));

/**
 * Reads the key that closes all others. Everything hangs on it, so words, patterns and examples are refused.
 *
 * @returns the key, or the sentence that says why it is none
 */
export function readMasterKey(name: string, text: string): { key: Buffer } | { fault: string } {
  const key = decode(text.trim());
  const advice = 'Einen guten erzeugt: openssl rand -base64 32';
  if (!key) return { fault: `${name} ist weder Base64 noch hexadezimal. ${advice}` };
  if (key.length < bytesNeeded)
    return { fault: `${name} ist zu kurz: ${key.length} Bytes, nötig sind ${bytesNeeded}. ${advice}` };
  if (new Set(key).size < differentNeeded || isPrintable(key) || isSequence(key))
    return {
      fault: `${name} ist nicht zufällig, sondern ein Wort, ein Muster oder ein Beispiel. ${advice}`,
    };
  return { key };
}
