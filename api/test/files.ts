import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Person } from './service.ts';

/** Where a photograph says that it was taken; it must be found nowhere. */
export const photographedAt = 'Hinterhaus 3, Kinderzimmer';

/** A photograph as a phone makes it: standing on its side, with place, time and device beside the picture. */
export const photograph = (width = 64, height = 32): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7a2d4f' } })
    .withExif({
      IFD0: { Make: 'Telefon', Model: 'Modell 7', ImageDescription: photographedAt },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 57/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** The address of the files beside an unsent text. */
export const besideDraft = (key: string, id: string = randomUUID()) => ({
  id,
  path: `/drafts/${key}/attachments/${id}`,
});

/** Lays a file beside what somebody is writing. @returns its id */
export async function layBeside(
  person: Pick<Person, 'upload'>,
  key: string,
  bytes: Buffer | string = 'Ein Brief aus der Schule.',
  name = 'Brief.txt',
): Promise<string> {
  const { id, path } = besideDraft(key);
  const { status, text } = await person.upload(path, Buffer.from(bytes), name);
  if (status !== 201) throw new Error(`upload: ${status} ${text}`);
  return id;
}
