import { describe, expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import StartPage from './StartPage.vue';

const mail = {
  kind: 'mail-counselling',
  label: 'Mail-Beratung',
  available: true,
  answerWithinWorkingDays: 2,
};
const service = {
  name: 'Online-Beratung',
  summary: 'Beratung für Eltern.',
  register: 'sie',
  registers: ['sie'],
  anonymous: true,
  freeOfCharge: true,
  controller: { name: 'Beratung e. V.' },
  offers: [mail],
  registration: { fields: [] },
  promises: [{ word: 'free', statement: 'about.free' }],
  officeHours: [],
  emergency: [],
};

const start = async (part: object) => {
  serve({ 'GET /service': () => ({ body: { ...service, ...part } }) });
  return (await show(StartPage)).wrapper;
};
const hrefs = (root: {
  findAll: (selector: string) => { attributes: (name: string) => string | undefined }[];
}) => root.findAll('a').map((link) => link.attributes('href'));

describe('the start page', () => {
  it('answers the four questions before it asks anything', async () => {
    const text = (await start({})).text();
    const order = [
      'Ist jemand da?',
      'Ist es sicher?',
      'Was passiert dann?',
      'Wann höre ich etwas?',
      'Schreiben',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(text).toContain('innerhalb von zwei Werktagen');
    expect(text).not.toContain('V..');
  });

  it('links its words to the statements that prove them, and promises only what is true', async () => {
    const wrapper = await start({ anonymous: false });
    expect(wrapper.text()).not.toContain('anonym');
    expect(hrefs(wrapper)).toContain('/datenschutz#about.free');
  });

  it.each([
    ['is not offered yet', { offers: [{ ...mail, available: false }] }],
    ['has no way to make an account', { registration: null }],
    ['has no page', { offers: [{ ...mail, kind: 'forum' }] }],
  ])('does not say that somebody is there when it %s', async (_, part) => {
    const wrapper = await start(part);
    expect(wrapper.text()).toContain('noch nicht geöffnet');
    expect(wrapper.text()).not.toContain('Ist jemand da?');
    expect(hrefs(wrapper)).not.toContain('/zugang-anlegen');
    expect(hrefs(wrapper)).toContain('tel:112');
  });
});
