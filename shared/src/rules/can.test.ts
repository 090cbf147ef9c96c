import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { services } from '../services/index.ts';
import { can, fieldsFor, permittedActions, relationsFor, rolesThat } from './can.ts';
import { caseBases } from './case-bases.ts';

const policy: Pick<Policy, 'permissions' | 'roles'> = {
  roles: [
    { id: 'counsellor', label: 'Beratung', kind: 'staff' },
    { id: 'client', label: 'Ratsuchende', kind: 'client' },
    { id: 'it_admin', label: 'IT', kind: 'staff' },
  ] as Policy['roles'],
  permissions: [
    { role: 'counsellor', action: 'note.read', relation: 'assigned' },
    { role: 'counsellor', action: 'note.read', relation: 'emergency', fields: ['age'] },
    { role: 'counsellor', action: 'note.read', relation: 'emergency', fields: ['age', 'place'] },
    { role: 'counsellor', action: 'note.edit', relation: 'assigned' },
    { role: 'client', action: 'note.edit', relation: 'own' },
    { role: 'counsellor', action: 'break-glass.open', relation: 'any' },
    { role: 'counsellor', action: 'note.read', relation: 'assigned', fields: ['age'] },
  ],
};

describe('what a role may do', () => {
  it('is what a line of the policy says, and nothing else', () => {
    expect(can(policy, 'counsellor', 'note.read')).toBe(true);
    expect(can(policy, 'client', 'note.read')).toBe(false);
    expect(can(policy, 'counsellor', 'hold.set')).toBe(false);
    expect(can(policy, 'it_admin', 'note.edit')).toBe(false);
  });

  it('is limited to its relations, each named once', () => {
    expect(relationsFor(policy, 'counsellor', 'note.read')).toEqual(['assigned', 'emergency']);
    expect(relationsFor(policy, 'client', 'note.edit')).toEqual(['own']);
    expect(relationsFor(policy, 'client', 'note.read')).toEqual([]);
  });

  it('can be asked the other way round', () => {
    const ids = (...asked: Parameters<typeof rolesThat> extends [unknown, ...infer Rest] ? Rest : never) =>
      rolesThat(policy, ...asked).map(({ id }) => id);
    expect(ids('note.edit')).toEqual(['counsellor', 'client']);
    expect(ids('note.edit', 'note.read')).toEqual(['client']);
    expect(ids('hold.set')).toEqual([]);
  });

  it('is listed once each, in order', () => {
    expect(permittedActions(policy, 'counsellor')).toEqual(['break-glass.open', 'note.edit', 'note.read']);
    expect(permittedActions(policy, 'it_admin')).toEqual([]);
  });

  it('shows the fields that its lines name: all where one names none', () => {
    expect(fieldsFor(policy, 'counsellor', 'note.read', 'emergency')).toEqual(['age', 'place']);
    expect(fieldsFor(policy, 'counsellor', 'note.read', 'assigned')).toBeNull();
    expect(fieldsFor(policy, 'counsellor', 'note.read', 'own')).toEqual([]);
    expect(fieldsFor(policy, 'client', 'note.read', 'emergency')).toEqual([]);
    expect(fieldsFor(policy, 'counsellor', 'note.edit', 'emergency')).toEqual([]);
  });
});

it('[ENZ-05] a case can be coded with the bases of the purposes that its data serve', () => {
  const { bases, purposes, categories } = services.enz;
  const known = (id: string, cited: string[]) => ({
    ...(purposes[0] as (typeof purposes)[number]),
    id,
    bases: cited,
  });
  const basis = (id: string) => ({ ...(bases[0] as (typeof bases)[number]), id, citation: `§ ${id}` });
  const found = caseBases({
    ...services.enz,
    bases: [basis('a'), basis('b'), basis('c')],
    purposes: [known('one', ['c']), known('two', ['b']), known('three', ['a', 'c'])],
    categories: [
      { ...(categories[0] as (typeof categories)[number]), id: 'identity.account', purposes: ['two'] },
      { ...(categories[0] as (typeof categories)[number]), id: 'consultations.case', purposes: ['three'] },
    ],
  });
  expect(found).toEqual([
    { code: 'a', label: '§ a' },
    { code: 'c', label: '§ c' },
  ]);
  expect(caseBases({ ...services.enz, categories: [] })).toEqual([]);
});
