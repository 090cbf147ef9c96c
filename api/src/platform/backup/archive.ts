import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';

/** What a written file is, as long as nobody has touched it. */
export interface Written {
  readonly bytes: number;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

/** The key is as strong as a key can be: nothing has to be made slow for whoever would guess it. */
const workFactor = 8;

const passphrase = (key: Buffer) => key.toString('base64url');

/** Lets everything through and counts it. */
function counting() {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, written: (): Written => ({ bytes, digest: hash.digest('hex') }) };
}

const asWeb = (stream: Readable) => Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>;
const asNode = (stream: globalThis.ReadableStream<Uint8Array>) => Readable.fromWeb(stream as ReadableStream);

/** What has been written is on the disk, and so is its name. */
async function settle(partial: string, file: string): Promise<void> {
  for (const path of [partial, dirname(file)]) {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
    if (path === partial) await rename(partial, file);
  }
}

/**
 * Writes what a source sends into a file, compressed (zstd) and encrypted (age), whole or not at all. Nothing of it is
 * ever in memory or on the disk in the clear.
 */
export async function writeArchive(source: Readable, file: string, key: Buffer): Promise<Written> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase(key));
  encrypter.setScryptWorkFactor(workFactor);
  const partial = `${file}.partial`;
  const compressed = createZstdCompress();
  const compressing = pipeline(source, compressed);
  compressing.catch((error: unknown) => compressed.destroy(error as Error));
  const { through, written } = counting();
  try {
    const sealed = asNode(await encrypter.encrypt(asWeb(compressed)));
    await Promise.all([compressing, pipeline(sealed, through, createWriteStream(partial, { mode: 0o600 }))]);
    await settle(partial, file);
    return written();
  } catch (error) {
    source.destroy();
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Reads such a file, with whichever of the keys opens it. Each piece is authenticated before it is passed on, and so is the end: who cuts it short is found out.
 *
 * @returns the archive, and what the file on the disk is, once all has been read
 */
export async function readArchive(
  file: string,
  keys: readonly Buffer[],
): Promise<{ readonly archive: Readable; readonly written: () => Written }> {
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addPassphrase(passphrase(key));
  const { through, written } = counting();
  const archive = new PassThrough();
  // Whoever reads it hears of it; before anybody does, nobody has to.
  archive.on('error', () => {});
  const reading = pipeline(createReadStream(file), through);
  reading.catch((error: unknown) => archive.destroy(error as Error));
  const opened = asNode(await decrypter.decrypt(asWeb(through)));
  pipeline(opened, createZstdDecompress(), archive).catch((error: unknown) =>
    archive.destroy(error as Error),
  );
  return { archive, written };
}
