import { type MediaType, mediaTypes } from '@sprechraum/shared/policy';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';

/** A file as it may be kept: of a type that was found out, and with nothing in it but what can be seen. */
export interface CleanFile {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

/** It says that it is an image and cannot be opened as one, or would become too large when it is. */
export class UnreadableFile extends Error {}

/** A photograph of 100 megapixels; what is larger is no photograph but an attack on memory. */
const maxPixels = 100_000_000;
/** The longer side of what is kept, in pixels: a page of small print can still be read. */
const maxSide = 3200;

type ImageType = Extract<MediaType, `image/${string}`>;
const encode: Readonly<Record<ImageType, (image: Sharp) => Sharp>> = {
  'image/jpeg': (image) => image.jpeg({ quality: 85 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 85 }),
};
const isImage = (type: MediaType): type is ImageType => Object.hasOwn(encode, type);

/** UTF-8 without control characters other than line breaks and tabs: what no browser takes for anything else. */
function asPlainText(bytes: Buffer): Buffer | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) ? null : Buffer.from(text);
  } catch {
    return null;
  }
}

/** What a file is by its bytes. Its name and what its sender says of it are not asked. */
async function typeOf(bytes: Buffer): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return mediaTypes.find((type) => type === found.mime) ?? null;
  return asPlainText(bytes) ? 'text/plain' : null;
}

/**
 * Draws an image anew. What a camera wrote beside the picture, place, time and device, stays behind, and so does
 * whatever else was hidden in the file.
 *
 * @throws UnreadableFile
 */
async function redraw(type: ImageType, bytes: Buffer): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      // Which side is up is the one thing that a camera says and the picture needs.
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true });
    return await encode[type](image).toBuffer();
  } catch {
    throw new UnreadableFile();
  }
}

/**
 * Makes of what was sent a file that may be kept.
 *
 * @param allowed the types that the policy allows
 * @returns null for a file of another type
 * @throws UnreadableFile
 */
export async function cleanFile(bytes: Buffer, allowed: readonly MediaType[]): Promise<CleanFile | null> {
  const mediaType = await typeOf(bytes);
  if (!mediaType || !allowed.includes(mediaType)) return null;
  if (isImage(mediaType)) return { mediaType, bytes: await redraw(mediaType, bytes) };
  return { mediaType, bytes: mediaType === 'text/plain' ? (asPlainText(bytes) ?? bytes) : bytes };
}
