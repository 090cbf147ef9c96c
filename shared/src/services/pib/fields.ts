import type { Policy } from '../../policy/index.ts';

/** Nothing is required: a chat may begin without a single detail (PIB-05). */
export const fields: Policy['fields'] = [
  {
    form: 'concern',
    id: 'first_name',
    label: 'Vorname',
    required: false,
    category: 'concerns.contact',
    purposes: ['concern'],
    maxLength: 80,
  },
  {
    form: 'concern',
    id: 'last_name',
    label: 'Name',
    required: false,
    category: 'concerns.contact',
    purposes: ['concern'],
    maxLength: 80,
  },
  {
    form: 'concern',
    id: 'email',
    label: 'E-Mail-Adresse',
    required: false,
    category: 'concerns.contact',
    purposes: ['concern'],
    hint: 'Nur für eine Rückmeldung. Ohne Adresse geht es mit dem Code, der am Ende erscheint.',
    maxLength: 254,
  },
  {
    form: 'concern',
    id: 'message',
    label: 'Meinung, Anregung oder Kritik',
    required: false,
    category: 'concerns.content',
    purposes: ['concern'],
    maxLength: 20000,
  },
];
