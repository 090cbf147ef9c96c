import { ask, holdOn } from './scene.ts';
import type { Person, TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Answer = Awaited<ReturnType<Person['get']>>;

/** Every route of holds that changes something: what goes before it, and the actions on record. */
export function changesOfHolds(scene: () => { person: Person; officer: Member; second: Member }) {
  const proposed = async () => {
    const { person, officer } = scene();
    return (await officer.post('/holds', holdOn(await ask(person)))).body.id as string;
  };
  const changes: Record<string, { actions: string[]; prepare: () => Promise<() => Promise<Answer>> }> = {
    'POST /holds': {
      actions: ['hold.set'],
      prepare: async () => {
        const { person, officer } = scene();
        const id = await ask(person);
        return () => officer.post('/holds', holdOn(id));
      },
    },
    'POST /holds/:id/confirm': {
      actions: ['hold.set'],
      prepare: async () => {
        const id = await proposed();
        return () => scene().second.post(`/holds/${id}/confirm`);
      },
    },
    'POST /holds/:id/review': {
      actions: ['hold.set'],
      prepare: async () => {
        const id = await proposed();
        return () => scene().second.post(`/holds/${id}/review`, { reviewOn: '2026-03-25T00:00:00Z' });
      },
    },
    'POST /holds/:id/release': {
      actions: ['hold.set'],
      prepare: async () => {
        const id = await proposed();
        return () => scene().second.post(`/holds/${id}/release`);
      },
    },
  };
  return changes;
}
