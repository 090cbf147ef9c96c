import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { besideDraft, layBeside } from '../../../test/files.ts';
import { photograph, photographedAt } from '../../../test/photograph.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

describe('files beside letters', () => {
  let service: TestService;
  let person: Person;
  let counsellor: Member;
  beforeAll(async () => {
    service = await startService();
    person = await service.person();
    counsellor = await service.member();
  });

  /** A case with one letter of the person that a file lies in. */
  async function caseWithFile(who = person, holder: Member = counsellor, bytes: Buffer | string = 'Drohung') {
    const file = await layBeside(who, 'new-enquiry', bytes, 'Drohung von Max.txt');
    const id = await askAndTake(who, holder, { ...letter(), attachments: [file] });
    return { id, file, path: `/consultations/${id}/attachments/${file}` };
  }

  it('go along with an enquiry and with answers of both sides, and both sides see them', async () => {
    const picture = await photograph();
    const first = await layBeside(person, 'new-enquiry', picture, 'IMG_0001.JPG');
    const second = await layBeside(person, 'new-enquiry', 'Wer nicht schweigt, …', 'Drohung.txt');
    const draft = await person.get('/drafts/new-enquiry');
    expect(draft.body.text).toBe('');
    expect(draft.body.attachments.map(({ name }: { name: string }) => name)).toEqual([
      'IMG_0001.jpg',
      'Drohung.txt',
    ]);
    const id = await askAndTake(person, counsellor, { ...letter(), attachments: [second, first] });
    expect((await person.get('/drafts/new-enquiry')).status, 'the draft is gone').toBe(204);
    const answered = await layBeside(counsellor, id, 'Eine Übersicht', 'Hilfe.txt');
    await counsellor.post(`/consultations/${id}/messages`, { ...letter(), attachments: [answered] });
    const added = await layBeside(person, id, 'Noch etwas', 'Mehr.txt');
    await person.post(`/consultations/${id}/messages`, { ...letter(), attachments: [added] });
    for (const reader of [person, counsellor]) {
      const { messages } = (await reader.get(`/consultations/${id}`)).body;
      expect(
        messages.map(({ attachments }: { attachments: { id: string; name: string }[] }) =>
          attachments.map((file) => [file.id, file.name]),
        ),
      ).toEqual([
        [
          [second, 'Drohung.txt'],
          [first, 'IMG_0001.jpg'],
        ],
        [[answered, 'Hilfe.txt']],
        [[added, 'Mehr.txt']],
      ]);
      const text = await reader.bytes(`/consultations/${id}/attachments/${second}`);
      expect(text.body.toString()).toBe('Wer nicht schweigt, …');
      expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });

  it('are kept without what a camera wrote beside the picture, the right way up', async () => {
    const picture = await photograph(64, 32);
    expect((await sharp(picture).metadata()).exif?.includes(photographedAt)).toBe(true);
    const id = await ask(person, {
      ...letter(),
      attachments: [await layBeside(person, 'new-enquiry', picture, 'a.jpg')],
    });
    const { messages } = (await person.get(`/consultations/${id}`)).body;
    const kept = (await person.bytes(`/consultations/${id}/attachments/${messages[0].attachments[0].id}`))
      .body as Buffer;
    const { exif, icc, xmp, width, height, orientation } = await sharp(kept).metadata();
    expect({ exif, icc, xmp, width, height, orientation }).toEqual({ width: 32, height: 64 });
    expect(kept.includes('Telefon')).toBe(false);
    expect(messages[0].attachments[0].size).toBe(kept.length);
  });

  it('are what their bytes say, not what their name says', async () => {
    const png = await sharp(await photograph())
      .png()
      .toBuffer();
    const { path } = besideDraft('new-enquiry');
    const kept = await person.upload(path, png, 'harmlos.exe');
    expect(kept.body).toMatchObject({ name: 'harmlos.png', mediaType: 'image/png' });
    await person.delete(path);
    const refused: [string, Buffer, number][] = [
      ['a page in disguise', Buffer.from('GIF89a<script>alert(1)</script>'), 415],
      ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'), 415],
      ['a PDF, which the policy does not list', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), 415],
      ['bytes that are no text', Buffer.from([0x61, 0x00, 0x62]), 415],
      ['a broken image', png.subarray(0, 60), 422],
    ];
    for (const [what, bytes, status] of refused) {
      const response = await person.upload(besideDraft('new-enquiry').path, bytes, 'foto.jpg');
      expect(response.status, what).toBe(status);
      expect(response.headers['content-type']).toContain('application/problem+json');
    }
    expect((await person.get('/drafts/new-enquiry')).body?.attachments ?? []).toEqual([]);
  });

  it('have a largest size and a largest number, which the answer names at the field', async () => {
    const big = await person.upload(besideDraft('new-enquiry').path, Buffer.alloc(10_000_001, 'a'), 'a.txt');
    expect(big.status).toBe(413);
    expect(big.body).toMatchObject({
      code: 'consultations.attachment-too-large',
      errors: [{ field: 'file', message: 'Die Datei ist zu groß. Möglich sind höchstens 10 MB.' }],
    });
    const writer = await service.person();
    for (let count = 0; count < 5; count++) await layBeside(writer, 'new-enquiry');
    const sixth = await writer.upload(besideDraft('new-enquiry').path, Buffer.from('x'), 'x.txt');
    expect([sixth.status, sixth.body.code]).toEqual([422, 'consultations.too-many-attachments']);
    expect((await person.put(besideDraft('new-enquiry').path, { file: 'x' })).status, 'no form').toBe(422);
    const { attachments } = (await person.get('/service')).body.offers[0];
    expect(attachments).toEqual({
      types: ['image/jpeg', 'image/png', 'image/webp', 'text/plain'],
      maxBytes: 10_000_000,
      maxCount: 5,
    });
  });

  it('arrive once, however often they are sent, and can be taken back before they are', async () => {
    const writer = await service.person();
    const { path, id } = besideDraft('new-enquiry');
    for (let twice = 0; twice < 2; twice++)
      expect((await writer.upload(path, Buffer.from('Text'), 'a.txt')).status).toBe(201);
    expect((await writer.get('/drafts/new-enquiry')).body.attachments).toHaveLength(1);
    expect((await writer.bytes(path)).body.toString()).toBe('Text');
    expect((await writer.delete(path)).status).toBe(204);
    expect((await writer.get(path)).status).toBe(404);
    const sent = await writer.post('/consultations', { ...letter(), attachments: [id] });
    expect([sent.status, sent.body.code]).toEqual([422, 'consultations.attachment-gone']);
    expect((await writer.get('/consultations')).body.items, 'no case is opened without it').toEqual([]);
  });

  it('leave the text beside which they lie as it is', async () => {
    const writer = await service.person();
    await writer.put('/drafts/new-enquiry', { text: 'Schon geschrieben', topic: 'as-parent' });
    await layBeside(writer, 'new-enquiry');
    await writer.put('/drafts/new-enquiry', { text: 'Weiter geschrieben' });
    const { text, attachments } = (await writer.get('/drafts/new-enquiry')).body;
    expect([text, attachments.length]).toEqual(['Weiter geschrieben', 1]);
  });

  it('have names that are safe on every device', async () => {
    const named = async (name: string) =>
      (await person.upload(besideDraft('new-enquiry').path, Buffer.from('x'), name)).body.name;
    expect(await named('../../etc/passwd')).toBe('passwd.txt');
    expect(await named('Rechnung\u202Egpj.exe')).toBe('Rechnunggpj.txt');
    expect(await named('.txt')).toBe('Datei.txt');
    expect(await named(`${'ü'.repeat(300)}.txt`)).toBe(`${'ü'.repeat(100)}.txt`);
    for (const { id } of (await person.get('/drafts/new-enquiry')).body.attachments)
      await person.delete(`/drafts/new-enquiry/attachments/${id}`);
  });

  it('come back in the browser as nothing that could run or stay', async () => {
    const { path } = await caseWithFile();
    const shown = await counsellor.bytes(path);
    const copy = await person.bytes(`${path}/copy`);
    for (const { headers } of [shown, copy])
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      });
    expect(shown.headers['content-disposition']).toBe('inline');
    expect(copy.headers['content-disposition']).toBe(
      `attachment; filename="Drohung von Max.txt"; filename*=UTF-8''Drohung%20von%20Max.txt`,
    );
  });

  it('[ENZ-47] cannot be read, copied, changed or removed by a role without that one permission', async () => {
    const { id, path } = await caseWithFile();
    const others: Record<string, Pick<Person, 'get' | 'delete' | 'upload'>> = {
      visitor: service.browser(),
      client: await service.person(),
      counsellor: await service.member(),
      counsellor_admin: await service.member('counsellor_admin'),
      it_admin: await service.member('it_admin'),
      data_protection_officer: await service.member('data_protection_officer'),
    };
    for (const [role, other] of Object.entries(others)) {
      const refused = role === 'visitor' ? 401 : 404;
      const tried = {
        read: (await other.get(path)).status,
        copy: (await other.get(`${path}/copy`)).status,
        change: (await other.upload(besideDraft(id).path, Buffer.from('x'), 'x.txt')).status,
        remove: (await other.delete(path)).status,
      };
      expect(tried, role).toEqual({ read: refused, copy: refused, change: refused, remove: refused });
    }
    // The four are separate for those who have a part in it, too: who reads may not copy, nor remove another's.
    expect((await counsellor.get(path)).status).toBe(200);
    expect((await counsellor.get(`${path}/copy`)).status).toBe(404);
    expect((await counsellor.delete(path)).status).toBe(404);
    expect((await person.get(`${path}/copy`)).status).toBe(200);
    expect((await person.delete(path)).status).toBe(204);
    expect((await counsellor.get(path)).status).toBe(404);
  });

  it.each(['attachment.add', 'attachment.read', 'attachment.copy', 'attachment.remove'] as const)(
    '[ENZ-47] lose nothing but %s with that permission',
    async (missing) => {
      const policy: Policy = {
        ...services.enz,
        permissions: services.enz.permissions.filter(({ action }) => action !== missing),
      };
      const { id, file } = await caseWithFile();
      const other = await startService({
        policy,
        databases: service.databases,
        masterKey: service.masterKey,
      });
      const same = other.browser();
      await same.post('/sessions', { username: person.username, password: passphrase });
      const path = `/consultations/${id}/attachments/${file}`;
      const found = {
        'attachment.read': (await same.get(path)).status,
        'attachment.copy': (await same.get(`${path}/copy`)).status,
        'attachment.add': (await same.upload(besideDraft(id).path, Buffer.from('x'), 'x.txt')).status,
        'attachment.remove': (await same.delete(path)).status,
      };
      const allowed = {
        'attachment.read': 200,
        'attachment.copy': 200,
        'attachment.add': 201,
        'attachment.remove': 204,
      };
      expect(found).toEqual({ ...allowed, [missing]: 404 });
    },
  );

  it('[ENZ-47] do not exist under the address of another case', async () => {
    const one = await caseWithFile();
    const another = await caseWithFile();
    const stranger = await service.person();
    const strangers = await caseWithFile(stranger);
    const wrong = [
      `/consultations/${another.id}/attachments/${one.file}`,
      `/consultations/${one.id}/attachments/${strangers.file}`,
      strangers.path,
      `/consultations/${one.id}/attachments/${randomUUID()}`,
    ];
    for (const path of wrong)
      for (const [operation, status] of Object.entries({
        read: (await person.get(path)).status,
        copy: (await person.get(`${path}/copy`)).status,
        remove: (await person.delete(path)).status,
      }))
        expect([path, operation, status]).toEqual([path, operation, 404]);
    expect((await counsellor.get(wrong[0] ?? '')).status, 'not even to who holds both cases').toBe(404);
    const theirs = await layBeside(stranger, 'new-enquiry');
    const taken = await person.post('/consultations', { ...letter(), attachments: [theirs] });
    expect([taken.status, taken.body.code]).toEqual([422, 'consultations.attachment-gone']);
    expect((await person.get(`/drafts/new-enquiry/attachments/${theirs}`)).status).toBe(404);
  });

  it('are named in the own copy, with an address at which they are to be had', async () => {
    const { file } = await caseWithFile();
    const unsent = await layBeside(person, 'new-enquiry', 'noch nicht', 'Später.txt');
    const { items } = (await person.get('/own-data/export.json')).body;
    const of = (category: string) =>
      items.find((item: { category: string }) => item.category === category) as {
        seenBy: string[];
        values: { value: string; href?: string }[];
      };
    const sent = of('consultations.attachment').values.find(({ href }) => href?.includes(file));
    expect(sent?.value).toBe('Drohung von Max.txt');
    expect(of('consultations.attachment').seenBy).toEqual([
      'Beraterin oder Berater',
      'Beraterin oder Berater mit Administratorrechten',
    ]);
    const draft = of('consultations.draft').values.find(({ href }) => href?.includes(unsent));
    for (const [address, text] of [
      [sent?.href, 'Drohung'],
      [draft?.href, 'noch nicht'],
    ] as const)
      expect(
        (await person.bytes(address?.replace('https://beratung.example/api/v1', '') ?? '')).body.toString(),
      ).toBe(text);
    expect((await person.get('/own-data/export.html')).text).toContain(
      `<a href="${sent?.href}">Drohung von Max.txt</a>`,
    );
  });

  it('are sealed, their names too, and open nowhere but where they stand', async () => {
    const { file, path } = await caseWithFile(person, counsellor, 'Worte der Drohung');
    await layBeside(person, 'new-enquiry', await photograph(), `${photographedAt}.jpg`);
    expect(await dbscan(service, ['Worte der Drohung', 'Drohung von Max', 'Hinterhaus'])).toEqual([]);
    const other = await caseWithFile(person, counsellor, 'Etwas anderes');
    await query(
      service.databases.app.superuserUrl,
      `update attachment set content_sealed = (select content_sealed from attachment where id = '${other.file}')
       where id = '${file}'`,
    );
    expect((await person.get(path)).status).toBe(500);
  });
});

describe('files that are not sent', () => {
  it('[failure 6] [ENZ-44] end with the draft beside which they lie, by its rule, and do not come back with a new one', async () => {
    const service = await startService();
    const person = await service.person();
    await layBeside(person, 'new-enquiry', 'alt', 'alt.txt');
    service.clock.set(new Date('2026-04-02T09:00:00+02:00'));
    const same = service.browser();
    await same.post('/sessions', { username: person.username, password: passphrase });
    expect((await same.get('/drafts/new-enquiry')).status, 'hidden').toBe(204);
    const fresh = await layBeside(same, 'new-enquiry', 'neu', 'neu.txt');
    const { text, attachments } = (await same.get('/drafts/new-enquiry')).body;
    expect([text, attachments.map(({ id }: { id: string }) => id)]).toEqual(['', [fresh]]);
    expect(await countOf(service, 'draft_attachment')).toBe(1);
    service.clock.set(new Date('2026-05-03T09:00:00+02:00'));
    await service.runRetention();
    expect(await countOf(service, 'draft_attachment')).toBe(0);
  });
});

describe('a policy', () => {
  const withOffer = (change: (offer: Policy['offers'][number]) => Policy['offers'][number]): Policy => ({
    ...services.enz,
    offers: services.enz.offers.map((offer) => (offer.kind === 'mail-counselling' ? change(offer) : offer)),
  });

  it('that allows no files has no way to send one', async () => {
    const service = await startService({ policy: withOffer((offer) => ({ ...offer, attachments: null })) });
    const person = await service.person();
    expect((await person.upload(besideDraft('new-enquiry').path, Buffer.from('x'), 'x.txt')).status).toBe(
      404,
    );
    const sent = await person.post('/consultations', { ...letter(), attachments: [randomUUID()] });
    expect(sent.status).toBe(422);
    expect(service.app.declaredRoutes.filter(({ url }) => url.includes('attachment'))).toEqual([]);
  });

  it('that allows PDF hands it out as a copy only, to those who may take one', async () => {
    const policy = withOffer((offer) => ({
      ...offer,
      attachments: { types: ['application/pdf'], maxMegabytes: 1, maxCount: 1 },
    }));
    const service = await startService({ policy });
    const person = await service.person();
    const file = await layBeside(
      person,
      'new-enquiry',
      Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'),
      'Bescheid.pdf',
    );
    const id = await ask(person, { ...letter(), attachments: [file] });
    expect((await person.get(`/consultations/${id}/attachments/${file}`)).status).toBe(409);
    const copy = await person.bytes(`/consultations/${id}/attachments/${file}/copy`);
    expect([copy.status, copy.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});
