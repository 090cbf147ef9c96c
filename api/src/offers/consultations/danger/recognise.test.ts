import { describe, expect, it } from 'vitest';
import { tracesIn } from './recognise.ts';
import { order, type Signed, standings } from './steps.ts';

describe('what tells whom a text is about', () => {
  const known = { pseudonym: 'Mondlicht', place: '75417 Mühlacker' };
  const texts = (text: string) => tracesIn(text, known).map((trace) => `${trace.kind}: ${trace.text}`);

  it('is the pseudonym and the place, however they are written', () => {
    expect(texts('Mondlicht wohnt in MÜHLACKER, also mondlicht.')).toEqual([
      'pseudonym: Mondlicht',
      'place: MÜHLACKER',
    ]);
    expect(texts('Das Mondlichtbad in Mühlackerstadt')).toEqual([]);
  });

  it('is whatever looks like an address or a number, but no number that helps', () => {
    expect(texts('Schreibt an eva@post.example, Telefon 07041 / 12 34 5, geboren 12.03.2012.')).toEqual([
      'email: eva@post.example',
      'number: 07041 / 12 34 5',
      'number: 12.03.2012',
    ]);
    expect(texts('Seit 2024 schlafen 3 Kinder dort; im Notfall 112 oder 110.')).toEqual([]);
  });

  it('is no small word that a place happens to contain', () => {
    expect(tracesIn('Er war bei ihr am See.', { place: 'bei Bad Wildbad am See' })).toEqual([]);
    expect(tracesIn('In Ulm.', { place: 'Ulm' })).toEqual([{ kind: 'place', text: 'Ulm' }]);
    expect(tracesIn('Lebt in Ulm.', { place: '89073 Ulm' })).toEqual([{ kind: 'place', text: 'Ulm' }]);
    expect(tracesIn('Aus Mühlacker, 75417', { place: '75417 mühlacker' })).toMatchObject([
      { kind: 'place', text: '75417' },
      { kind: 'place', text: 'Mühlacker' },
    ]);
    expect(tracesIn('Nichts davon.', {})).toEqual([]);
  });

  it('is found where the name means something else to a pattern', () => {
    expect(tracesIn('Ich (a+b)* grüße', { pseudonym: '(a+b)*' })).toHaveLength(1);
  });
});

describe('the steps of an assessment', () => {
  const nothing: Signed = {
    kinds: new Set(),
    secondAssessed: false,
    secondDecided: false,
    outcome: undefined,
  };
  const after = (more: Partial<Signed>) => {
    const found = standings({ ...nothing, ...more });
    return order.map((step) => `${step} ${found[step]}`).join(', ');
  };

  it('come one after the other, and two have to have given their view', () => {
    expect(after({})).toBe(
      'assessment open, advice later, decision later, information later, disclosure later, summary later',
    );
    expect(after({ kinds: new Set(['assessment']) })).toMatch(/^assessment open, advice later/);
    expect(after({ kinds: new Set(['assessment']), secondAssessed: true })).toMatch(
      /^assessment done, advice open/,
    );
    const decided = new Set(['assessment', 'advice', 'decision'] as const);
    expect(after({ kinds: decided, secondAssessed: true })).toMatch(/decision open, information later/);
    expect(after({ kinds: decided, secondAssessed: true, secondDecided: true })).toMatch(
      /decision done, information open/,
    );
  });

  it('end with a disclosure only where the danger could not be averted otherwise', () => {
    const told = {
      kinds: new Set(['assessment', 'advice', 'decision', 'information'] as const),
      secondAssessed: true,
      secondDecided: true,
    };
    expect(after({ ...told, outcome: 'averted' })).toMatch(/disclosure not-needed, summary open$/);
    expect(after({ ...told, outcome: 'not-averted' })).toMatch(/disclosure open, summary later$/);
  });
});
