/**
 * Looks for many byte sequences at once, as Wu and Manber do: two bytes tell how far away the next match could end at
 * the earliest, so that most of what is searched is never read. Looking for hundreds one after the other through all
 * the files of a database took most of a test.
 *
 * @returns a function that gives the first sequence that stands in some bytes, or `null`
 */
export function searchFor(needles: readonly Buffer[]): (bytes: Buffer) => Buffer | null {
  // Only so much of each is compared while skipping, and no skip is longer.
  const width = Math.min(255, ...needles.map((needle) => needle.length));
  if (width < 2) throw new RangeError('one byte is everywhere');
  const skips = new Uint8Array(65_536).fill(width - 1);
  const ending = new Map<number, Buffer[]>();
  for (const needle of needles) {
    for (let at = 0; at <= width - 2; at++) {
      const pair = needle.readUInt16BE(at);
      skips[pair] = Math.min(skips[pair] ?? 0, width - 2 - at);
    }
    const last = needle.readUInt16BE(width - 2);
    ending.set(last, [...(ending.get(last) ?? []), needle]);
  }

  return (bytes) => {
    for (let end = width; end <= bytes.length; ) {
      const pair = ((bytes[end - 2] ?? 0) << 8) | (bytes[end - 1] ?? 0);
      const skip = skips[pair] ?? 0;
      const begin = end - width;
      const found = skip === 0 && ending.get(pair)?.find((needle) => standsAt(bytes, begin, needle));
      if (found) return found;
      end += skip || 1;
    }
    return null;
  };
}

const standsAt = (bytes: Buffer, begin: number, needle: Buffer): boolean =>
  bytes.subarray(begin, begin + needle.length).equals(needle);
