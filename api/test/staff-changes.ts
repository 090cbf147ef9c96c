import type { Change } from './disclosure-changes.ts';
import { askAndTake, newColleague } from './scene.ts';
import { type Person, passphrase, type TestService } from './service.ts';
import { codeFor, setUpFactor } from './totp.ts';

/** What is put on record of the logins of the team: what goes before, the request itself, and the actions. */
export const staffChanges = (
  service: () => TestService,
  who: () => {
    readonly person: Person;
    readonly itAdmin: Awaited<ReturnType<TestService['member']>>;
  },
): Record<string, Change> => ({
  'POST /invitation/accept': {
    actions: ['invitation.accept'],
    prepare: async () => {
      const { body } = await who().itAdmin.post('/staff', newColleague());
      const { code } = (await who().itAdmin.post(`/staff/${body.id}/activate`)).body;
      const acceptance = { username: body.username, code, password: passphrase };
      return () => service().browser().post('/invitation/accept', acceptance);
    },
  },
  'POST /second-factor': {
    actions: ['second-factor.edit'],
    prepare: async () => {
      const member = await service().member();
      return () => member.post('/second-factor', { password: passphrase });
    },
  },
  'POST /second-factor/confirm': {
    actions: ['second-factor.edit'],
    prepare: async () => {
      const member = await service().member();
      const { body } = await member.post('/second-factor', { password: passphrase });
      const code = codeFor(body.uri, service().clock.now());
      return () => member.post('/second-factor/confirm', { code });
    },
  },
  'POST /second-factor/remove': {
    actions: ['second-factor.edit'],
    prepare: async () => {
      const member = await service().member();
      const { recoveryCodes } = await setUpFactor(service(), member);
      const body = { password: passphrase, code: recoveryCodes[0] };
      return () => member.post('/second-factor/remove', body);
    },
  },
  'POST /staff': {
    actions: ['staff.manage'],
    prepare: async () => () => who().itAdmin.post('/staff', newColleague()),
  },
  'PATCH /staff/:id': {
    actions: ['session.end', 'staff.manage'],
    prepare: async () => {
      const { id } = await service().member();
      return () => who().itAdmin.patch(`/staff/${id}`, { role: 'counsellor_admin' });
    },
  },
  'POST /staff/:id/activate': {
    actions: ['staff.manage'],
    prepare: async () => {
      const { id } = (await who().itAdmin.post('/staff', newColleague())).body;
      return () => who().itAdmin.post(`/staff/${id}/activate`);
    },
  },
  'POST /staff/:id/invitation': {
    actions: ['session.end', 'staff.manage'],
    prepare: async () => {
      const { id } = await service().member();
      return () => who().itAdmin.post(`/staff/${id}/invitation`);
    },
  },
  'POST /staff/:id/leave': {
    actions: ['consultation.take', 'draft.edit', 'second-factor.edit', 'session.end', 'staff.manage'],
    prepare: async () => {
      const member = await service().member();
      await setUpFactor(service(), member);
      await member.put(`/drafts/${await askAndTake(who().person, member)}`, { text: 'x' });
      return () => who().itAdmin.post(`/staff/${member.id}/leave`);
    },
  },
  'DELETE /staff/:id/second-factor': {
    actions: ['second-factor.edit', 'session.end', 'staff.manage'],
    prepare: async () => {
      const member = await service().member();
      await setUpFactor(service(), member);
      return () => who().itAdmin.delete(`/staff/${member.id}/second-factor`);
    },
  },
  'POST /login-data': {
    actions: ['login-data.read'],
    prepare: async () => () => who().itAdmin.post('/login-data', { username: who().person.username }),
  },
});
