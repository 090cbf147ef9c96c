import { describe, expect, it } from 'vitest';
import { aboutTexts, controllerTexts, shortTexts } from './about.ts';
import { accessTexts } from './access.ts';
import { analyticsTexts } from './analytics.ts';
import { categoryPhrases } from './categories.ts';
import { dataTexts, purposeTexts } from './data.ts';
import { eventPhrases } from './events.ts';
import { headings } from './headings.ts';
import { mailTexts } from './mail.ts';
import type { Texts } from './registers.ts';
import { retentionTexts } from './retention.ts';
import { changeTexts, rightTexts } from './rights.ts';
import { securityTexts, statisticsTexts } from './security.ts';
import { cookieTexts, traceTexts } from './traffic.ts';
import { transferTexts } from './transfer.ts';
import { formPhrases, mailClauses, relationPhrases, rolePhrases } from './words.ts';

const catalogue: Record<string, Texts<object>> = {
  aboutTexts,
  accessTexts,
  analyticsTexts,
  categoryPhrases,
  changeTexts,
  controllerTexts,
  cookieTexts,
  dataTexts,
  eventPhrases,
  formPhrases,
  headings,
  mailClauses,
  mailTexts,
  purposeTexts,
  relationPhrases,
  retentionTexts,
  rightTexts,
  rolePhrases,
  securityTexts,
  shortTexts,
  statisticsTexts,
  traceTexts,
  transferTexts,
};

/** Every text with its key; of a function, what it says around its values. */
function textsOf(value: unknown, key = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, value.toString()]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    textsOf(child, key === '' ? name : `${key}.${name}`),
  );
}

const addressesSie = /(?<!\p{L})(Sie|Ihnen|Ihr(e[mnrs]?)?)(?!\p{L})/u;
const addressesDu = /(?<!\p{L})([Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(e[mnrs]?)?)(?!\p{L})/u;

describe.each(Object.entries(catalogue))('%s', (_, texts) => {
  it('has the same keys in both registers [PIB-02]', () => {
    const keys = (register: object) => textsOf(register).map(([key]) => key);
    expect(keys(texts.du)).toEqual(keys(texts.sie));
  });

  it('says no "Sie" to those it calls "Du" [PIB-02]', () => {
    expect(textsOf(texts.du).filter(([, text]) => addressesSie.test(text))).toEqual([]);
  });

  it('says no "Du" to those it calls "Sie"', () => {
    expect(textsOf(texts.sie).filter(([, text]) => addressesDu.test(text))).toEqual([]);
  });

  it('never shouts, and says no empty text', () => {
    for (const [key, text] of [...textsOf(texts.sie), ...textsOf(texts.du)]) {
      expect(text.replace(/!==|=> !|\(!/g, ''), key).not.toContain('!');
      expect(text.trim(), key).not.toBe('');
    }
  });
});
