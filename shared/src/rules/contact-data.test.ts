import { describe, expect, it } from 'vitest';
import { contactDataIn, holdsContactData } from './contact-data.ts';

const kinds = (text: string) => contactDataIn(text).map(({ kind }) => kind);

describe('contact data in a text', () => {
  it.each([
    ['mia.muster@example.org', ['email']],
    ['Schreib mir: mia (at) example punkt org', ['email']],
    ['mia[ät]gmx.de', ['email']],
    ['mia@zuhause', ['email']],
    ['bei Instagram @mia.muster_7', ['email']],
    ['ｍｉａ＠example.org', ['email']],
    ['Ruf an: 030 23125 001', ['phone']],
    ['+49 (0) 30 / 23125-001', ['phone']],
    ['0151/23125001 oder 0049 30 23125002', ['phone', 'phone']],
    ['0 3 0 2 3 1 2 5 0', ['phone']],
    ['https://example.org/mia?x=1', ['link']],
    ['www.example.org', ['link']],
    ['Schau auf t.me/mia nach', ['link']],
    ['mia-hilft.de und mia@example.org', ['link', 'email']],
  ])('[BKE-30] stand in “%s”', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'Anna Beraterin',
    'Am 01.02.2024 um 08:30 Uhr',
    'Am 01.02. waren es 100000 Schritte',
    'Er ist 14, sie 9. Wir wohnen in 01067 Dresden.',
    'Im Notfall 112, Nummer gegen Kummer 116 111, TelefonSeelsorge 0800 111 0 111',
    'Das war schlimm.Da ging ich usw.die Treppe hinunter.',
    'z.B. am Abend, d.h. nach 20 Uhr',
    'Wir treffen uns at home',
  ])('do not stand in “%s”', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('are found where they stand', () => {
    const text = 'Bitte an mia@example.org!';
    const [found] = contactDataIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('mia@example.org');
  });

  it('that touch are two, and a day is none whatever stands around it', () => {
    expect(kinds('@mia @tom')).toEqual(['email', 'email']);
    expect(kinds('/^01.02. ')).toEqual([]);
    expect(kinds('01.02.2024@mia')).toEqual(['email']);
  });

  it('are there or not', () => {
    expect([holdsContactData('mia@example.org'), holdsContactData('Mia')]).toEqual([true, false]);
  });
});
