import { randomUUID } from 'node:crypto';
import type { Change } from './disclosure-changes.ts';
import { away, wording } from './scene.ts';
import type { TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

/** Whatever somebody changes at their desk that belongs to no case: days of absence, text modules. */
export function deskChanges(people: () => { counsellor: Member; admin: Member }): Record<string, Change> {
  const kept = (
    shelf: string,
    action: Change['actions'][number],
    who: () => Pick<Member, 'put' | 'delete'>,
    body: object,
  ): Record<string, Change> => ({
    [`PUT /${shelf}/:id`]: {
      actions: [action],
      prepare: async () => () => who().put(`/${shelf}/${randomUUID()}`, body),
    },
    [`DELETE /${shelf}/:id`]: {
      actions: [action],
      prepare: async () => {
        const path = `/${shelf}/${randomUUID()}`;
        await who().put(path, body);
        return () => who().delete(path);
      },
    },
  });
  return {
    ...kept('absences', 'absence.edit', () => people().counsellor, away),
    ...kept('text-modules', 'text-module.use', () => people().counsellor, wording),
    ...kept('team-text-modules', 'text-module.edit-team', () => people().admin, wording),
  };
}
