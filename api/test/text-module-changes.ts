import { randomUUID } from 'node:crypto';
import type { Change } from './disclosure-changes.ts';
import { wording } from './scene.ts';
import type { Person } from './service.ts';

type Writer = Pick<Person, 'put' | 'delete'>;

/** Every request that changes a text module, with the actions that must be on record after it. */
export const textModuleChanges = (
  people: () => { counsellor: Writer; admin: Writer },
): Record<string, Change> => ({
  'PUT /text-modules/:id': {
    actions: ['text-module.use'],
    prepare: async () => () => people().counsellor.put(`/text-modules/${randomUUID()}`, wording),
  },
  'DELETE /text-modules/:id': {
    actions: ['text-module.use'],
    prepare: async () => {
      const path = `/text-modules/${randomUUID()}`;
      await people().counsellor.put(path, wording);
      return () => people().counsellor.delete(path);
    },
  },
  'PUT /team-text-modules/:id': {
    actions: ['text-module.edit-team'],
    prepare: async () => () => people().admin.put(`/team-text-modules/${randomUUID()}`, wording),
  },
  'DELETE /team-text-modules/:id': {
    actions: ['text-module.edit-team'],
    prepare: async () => {
      const path = `/team-text-modules/${randomUUID()}`;
      await people().admin.put(path, wording);
      return () => people().admin.delete(path);
    },
  },
});
