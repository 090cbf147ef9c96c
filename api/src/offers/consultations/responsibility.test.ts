import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { startService, type TestService } from '../../../test/service.ts';

const { enz } = services;

/** Whom this process turns to: every name it looks up, every address it connects to. */
function outgoing() {
  const hosts = new Set<string>();
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.on('lookup', (_error, _address, _family, host) => hosts.add(host));
    socket.on('connect', () => hosts.add(socket.remoteAddress ?? 'a socket of this machine'));
  };
  diagnostics.subscribe('net.client.socket', note);
  return { hosts, stop: () => diagnostics.unsubscribe('net.client.socket', note) };
}

describe('the regional responsibility in a case', () => {
  let service: TestService;
  let counsellor: Awaited<ReturnType<TestService['member']>>;
  let watch: ReturnType<typeof outgoing> | undefined;
  beforeAll(async () => {
    service = await startService();
    counsellor = await service.member();
  });
  afterEach(() => watch?.stop());

  const livesIn = (place: string) => service.person(undefined, { place });
  const caseOf = async (place: string) => {
    const person = await livesIn(place);
    const id = await askAndTake(person, counsellor);
    return { person, id, seen: (await counsellor.get(`/consultations/${id}`)).body };
  };

  it.each([
    ['75417', 'responsible'],
    ['10115', 'not-responsible'],
    ['Mühlacker', 'unknown'],
    ['', 'unknown'],
  ])('[ENZ-14] accepts the enquiry from %j and tells who holds it: %s', async (place, expected) => {
    watch = outgoing();
    const { id, seen } = await caseOf(place);
    expect([seen.id, seen.responsibility]).toEqual([id, expected]);
    // The databases and the test itself; nobody beyond this machine.
    expect([...watch.hosts]).toEqual(['127.0.0.1']);
  });

  it('[ENZ-14] gives the page what it needs to decide by itself: the area, and where others find help', async () => {
    const { body } = await service.browser().get('/service');
    expect(body.area).toEqual({
      responsibleFor: enz.service.responsibleFor,
      referral: enz.service.referral,
    });
  });

  it('[ENZ-14] follows a place that is corrected or withdrawn', async () => {
    const { person, id } = await caseOf('10115');
    const now = async () => (await counsellor.get(`/consultations/${id}`)).body.responsibility;
    await person.patch('/profile', { place: '75417' });
    expect(await now()).toBe('responsible');
    await person.delete('/profile/place');
    expect(await now()).toBe('unknown');
  });

  it('[ENZ-36] is told to nobody but the one who took the case over', async () => {
    const { person, id } = await caseOf('10115');
    const colleague = await service.member();
    const other = await service.member('counsellor_admin');
    for (const member of [colleague, other])
      expect((await member.get(`/consultations/${id}`)).status).toBe(404);
    expect((await person.get(`/consultations/${id}`)).body).not.toHaveProperty('responsibility');
  });

  it('[ENZ-17] stands in no list, so that nothing can be sorted by it', async () => {
    const untaken = await ask(await livesIn('10115'), letter());
    await caseOf('10115');
    const { items: intake } = (await counsellor.get('/intake')).body;
    const { items: desk } = (await counsellor.get('/consultations')).body;
    expect(intake.map(({ id }: { id: string }) => id)).toContain(untaken);
    expect(JSON.stringify([intake, desk])).not.toMatch(/responsib|10115/);
  });
});

describe('where the policy says otherwise', () => {
  const changed = (change: (policy: Policy) => void) => {
    const policy = structuredClone(enz);
    change(policy);
    return startService({ policy });
  };

  async function seenIn(service: TestService) {
    const person = await service.person(undefined, { place: '10115' });
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    return (await counsellor.get(`/consultations/${id}`)).body;
  }

  it('[ENZ-36] a counsellor who may read other details, but not the place, is told nothing of it', async () => {
    const service = await changed((policy) => {
      for (const line of policy.permissions)
        if (line.action === 'consultation.profile') line.fields = ['age', 'gender'];
    });
    expect(await seenIn(service)).not.toHaveProperty('responsibility');
  });

  it('a service without an area sends nobody elsewhere', async () => {
    const service = await changed((policy) => {
      policy.service.responsibleFor = [];
      policy.service.referral = null;
    });
    expect(await seenIn(service)).not.toHaveProperty('responsibility');
    expect((await service.browser().get('/service')).body.area).toBeNull();
  });
});
