import { inBoth } from './registers.ts';

export const aboutTexts = inBoth({
  sie: {
    title: (name: string) => `Datenschutz: ${name}`,
    executable:
      'Dieser Hinweis entsteht aus denselben Regeln, nach denen die Software arbeitet. Ändert sich eine Regel, ändert sich auch der Satz, der sie beschreibt.',
    free: 'Das Angebot ist für Sie kostenfrei.',
    anonymous: 'Sie können anonym bleiben. Nach Ihrem wirklichen Namen fragen wir nicht.',
    anonymousByChoice: 'Sie können anonym bleiben. Ihren Namen müssen Sie nicht nennen.',
  },
  du: {
    title: (name: string) => `Datenschutz: ${name}`,
    executable:
      'Dieser Hinweis entsteht aus denselben Regeln, nach denen die Software arbeitet. Ändert sich eine Regel, ändert sich auch der Satz, der sie beschreibt.',
    free: 'Das Angebot kostet Dich nichts.',
    anonymous: 'Du kannst anonym bleiben. Nach Deinem wirklichen Namen fragen wir nicht.',
    anonymousByChoice: 'Du kannst anonym bleiben. Deinen Namen musst Du nicht nennen.',
  },
});

export const shortTexts = inBoth({
  sie: {
    reader: (who: string, plural: boolean, usually: string) =>
      `Was Sie uns schreiben, ${plural ? 'lesen' : 'liest'} ${usually}nur ${who}.`,
    voluntary: 'Sie entscheiden selbst, was Sie uns sagen. Keine Angabe ist Pflicht.',
    transfer:
      'An andere geben wir nichts davon weiter, außer in den wenigen Fällen, die unten unter „Weitergabe“ stehen.',
    noTransfer: 'An andere geben wir nichts davon weiter.',
    ask: 'Sie können jederzeit sehen, was wir über Sie gespeichert haben, und verlangen, dass wir es löschen.',
  },
  du: {
    reader: (who: string, plural: boolean, usually: string) =>
      `Was Du uns schreibst, ${plural ? 'lesen' : 'liest'} ${usually}nur ${who}.`,
    voluntary: 'Du entscheidest selbst, was Du uns sagst. Keine Angabe ist Pflicht.',
    transfer:
      'An andere geben wir nichts davon weiter, außer in den wenigen Fällen, die unten unter „Weitergabe“ stehen.',
    noTransfer: 'An andere geben wir nichts davon weiter.',
    ask: 'Du kannst jederzeit sehen, was wir über Dich gespeichert haben, und verlangen, dass wir es löschen.',
  },
});

export const controllerTexts = inBoth({
  sie: {
    controller: (who: string) => `Verantwortlich dafür, was mit Ihren Daten geschieht, ist: ${who}.`,
    provider: (who: string) => `Anbieter dieser Seiten ist: ${who}.`,
    contact: (lead: string, who: string) => `${lead} können Sie sich hierhin wenden: ${who}.`,
  },
  du: {
    controller: (who: string) => `Verantwortlich dafür, was mit Deinen Daten geschieht, ist: ${who}.`,
    provider: (who: string) => `Anbieter dieser Seiten ist: ${who}.`,
    contact: (lead: string, who: string) => `${lead} kannst Du Dich hierhin wenden: ${who}.`,
  },
});

/** What a contact is for, where its label does not say so itself. */
export const contactLeads = {
  'data-protection-officer': 'Bei Fragen zum Datenschutz',
  privacy: 'Bei Fragen zum Datenschutz',
  technical: 'Bei technischen Fragen',
} as const;

/** How the parts of an address are introduced. */
export const addressWords = { phone: 'Telefon', fax: 'Fax', email: 'E-Mail' } as const;
