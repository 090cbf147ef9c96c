import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../../test/dbscan.ts';
import { startService } from '../../../test/service.ts';

interface Item {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly kilometres: number;
}

describe('the search for counselling centres', async () => {
  const service = await startService({ policy: services.bke });
  const search = (postcode: string) => service.browser().post('/centres/search', { postcode });
  const found = async (postcode: string) => {
    const { status, body } = await search(postcode);
    expect(status).toBe(200);
    return body.items as Item[];
  };

  it('[BKE-57] tells everybody without an account where centres are, with address and telephone', async () => {
    const [first] = await found('75417');
    expect(first).toMatchObject({ city: 'Mühlacker', postcode: '75417' });
    for (const item of await found('50667'))
      expect(Object.values(item).every((value) => value !== '')).toBe(true);
  });

  it('[BKE-58] sorts by proximity, also where the postcode begins with a zero', async () => {
    const items = await found('01067');
    expect(items[0]).toMatchObject({ city: 'Dresden', postcode: '01067' });
    const far = items.map(({ kilometres }) => kilometres);
    expect(far).toEqual([...far].sort((one, other) => one - other));
    expect(far.at(-1)).toBeLessThan(120);
    expect((await found(' 22303 '))[0]?.city).toBe('Hamburg');
  });

  it.each([
    ['1067', 'form'],
    ['', 'form'],
    ['010671', 'form'],
    ['0106a', 'form'],
    ['00999', 'unknown'],
    ['05000', 'unknown'],
  ])('[BKE-58] says at the field what is wrong with “%s”', async (postcode, code) => {
    const { status, body } = await search(postcode);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ field: 'postcode', code }]);
    expect(body.errors[0].message).toMatch(/Ziffern/);
  });

  it('[BKE-58] keeps the postcode in no table and no line of the log', async () => {
    const postcode = '87435';
    // Five digits may stand in something random by chance.
    const before = await dbscan(service, [postcode]);
    await found(postcode);
    await search(`${postcode}9`);
    expect(await dbscan(service, [postcode])).toEqual(before);
    expect(service.lines.filter((line) => new RegExp(`\\b${postcode}`).test(line))).toEqual([]);
    // It is asked for in the body alone: an address with it leads nowhere.
    expect((await service.browser().get(`/centres/search?postcode=${postcode}`)).status).toBe(404);
  });
});
