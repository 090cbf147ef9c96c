import { randomUUID } from 'node:crypto';
import type { Person } from './service.ts';

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
