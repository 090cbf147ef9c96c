import { emergencyIn } from './emergency.ts';
import { askAndTake } from './scene.ts';
import type { Person, TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Answer = Awaited<ReturnType<Person['get']>>;

/** A request that changes something: what goes before it, the request itself, and the actions on record. */
export interface Change {
  readonly actions: string[];
  readonly prepare: () => Promise<() => Promise<Answer>>;
}

interface People {
  readonly service: TestService;
  readonly person: Person;
  readonly counsellor: Member;
}

/** Whatever changes a disclosure. */
export function disclosureChanges(people: () => People): Record<string, Change> {
  /** A disclosure that the counsellor asked for, agreed to by somebody else where that is wanted. */
  const asked = async (agreed = false, more: object = {}) => {
    const { service, person, counsellor } = people();
    const body = { ...emergencyIn(await askAndTake(person, counsellor)), ...more };
    await counsellor.post('/disclosures', body);
    const colleague = await service.member();
    if (agreed) await colleague.post(`/disclosures/${body.id}/confirm`);
    return { path: `/disclosures/${body.id}`, colleague };
  };

  return {
    'POST /disclosures': {
      actions: ['disclosure.record'],
      prepare: async () => {
        const id = await askAndTake(people().person, people().counsellor);
        return () => people().counsellor.post('/disclosures', emergencyIn(id));
      },
    },
    'POST /disclosures/:id/confirm': {
      actions: ['disclosure.confirm'],
      prepare: async () => {
        const { path, colleague } = await asked();
        return () => colleague.post(`${path}/confirm`);
      },
    },
    'POST /disclosures/:id/refuse': {
      actions: ['disclosure.confirm'],
      prepare: async () => {
        const { path, colleague } = await asked();
        return () => colleague.post(`${path}/refuse`);
      },
    },
    'POST /disclosures/:id/withdraw': {
      actions: ['disclosure.record'],
      prepare: async () => {
        const { path } = await asked();
        return () => people().counsellor.post(`${path}/withdraw`);
      },
    },
    'POST /disclosures/:id/open': {
      actions: ['sealed-address.open'],
      prepare: async () => {
        const { path } = await asked(true);
        return () => people().counsellor.post(`${path}/open`);
      },
    },
    'POST /disclosures/:id/carry-out': {
      actions: ['disclosure.record'],
      prepare: async () => {
        const { path } = await asked(true, { ground: 'court-order', recipient: 'court' });
        return () => people().counsellor.post(`${path}/carry-out`);
      },
    },
  };
}
