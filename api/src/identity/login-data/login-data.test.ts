import { describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { startService } from '../../../test/service.ts';
import { logIn } from '../../../test/stories.ts';

describe('login data', () => {
  it('[ENZ-39] are name, state and days of the login, without a word of the person, and each look is on record', async () => {
    const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
    const admin = await service.member('it_admin');
    const person = await service.person('Regenbogen', { email: 'regen@post.example', place: 'Mühlacker' });
    service.clock.set(new Date('2026-03-05T23:30:00Z'));
    await logIn(service, person.username);
    const later = await logIn(service, admin.username);
    const found = await later?.post('/login-data', { username: ' REGENBOGEN ' });
    expect(found?.body).toEqual({
      account: { name: 'Regenbogen', state: 'open', registeredOn: '2026-03-02', lastLoginOn: '2026-03-06' },
    });
    await query(
      service.databases.app.superuserUrl,
      'set role sprechraum_eraser',
      `update account set restricted_at = '2026-03-05' where id = '${person.id}'`,
      `delete from session where account_id = '${person.id}'`,
    );
    const restricted = await later?.post('/login-data', { username: 'Regenbogen' });
    expect(restricted?.body.account).toMatchObject({ state: 'restricted', lastLoginOn: null });
    expect((await later?.post('/login-data', { username: 'Sonnenstrahl' }))?.body).toEqual({ account: null });
    const looks = await query(
      service.databases.app.superuserUrl,
      `select staff_id, object_id from audit_event where action = 'login-data.read' order by seq`,
    );
    expect(looks).toEqual([
      { staff_id: admin.id, object_id: person.id },
      { staff_id: admin.id, object_id: person.id },
      { staff_id: admin.id, object_id: null },
    ]);
    // Whoever looks into the database past the application reads ciphertext.
    const raw = JSON.stringify(
      await query(
        service.databases.app.superuserUrl,
        `select a::text, p::text from account a join profile p on p.account_id = a.id`,
      ),
    );
    for (const word of ['Regenbogen', 'regen@post.example', 'Mühlacker']) {
      expect(raw).not.toContain(word);
      expect(raw).not.toContain(Buffer.from(word).toString('hex'));
    }
    // No list, no other detail, and nobody else.
    expect((await later?.get('/login-data'))?.status).toBe(404);
    const counsellor = await service.member();
    expect((await counsellor.post('/login-data', { username: 'Regenbogen' })).status).toBe(404);
    service.clock.set(new Date('2099-01-01T00:00:00Z'));
    const gone = await service.member('it_admin');
    expect((await gone.post('/login-data', { username: 'Regenbogen' })).body).toEqual({ account: null });
  });
});
