import { type Static, Type } from 'typebox';

const text = Type.String({ minLength: 1 });

/** A body with its address. What a notice does not give is left out and reported as a gap, never invented. */
export const Organisation = Type.Object(
  {
    name: text,
    unit: Type.Optional(text),
    person: Type.Optional(text),
    street: Type.Optional(text),
    postcode: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
    city: Type.Optional(text),
    phone: Type.Optional(text),
    fax: Type.Optional(text),
    email: Type.Optional(Type.String({ pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' })),
    url: Type.Optional(text),
  },
  { additionalProperties: false },
);
export type Organisation = Static<typeof Organisation>;

/** A public search for counselling centres that people are pointed to. A link, never a recipient of data. */
export const Referral = Type.Object(
  { label: text, url: Type.String({ pattern: '^https://[^\\s]+$' }) },
  { additionalProperties: false },
);

/** A counselling centre that the service's search finds (BKE-57). Where it lies, in degrees north and east. */
export const Centre = Type.Object(
  {
    name: text,
    street: text,
    postcode: Type.String({ pattern: '^\\d{5}$' }),
    city: text,
    phone: text,
    url: Type.Optional(Type.String({ pattern: '^https://[^\\s]+$' })),
    latitude: Type.Number({ minimum: 47, maximum: 56 }),
    longitude: Type.Number({ minimum: 5, maximum: 16 }),
  },
  { additionalProperties: false },
);
export type Centre = Static<typeof Centre>;

/** Whom to turn to, under the label the controller gives it (AMB-19). */
export const Contact = Type.Object(
  {
    kind: Type.Enum([
      'data-protection-officer',
      'privacy',
      'access-requests',
      'technical',
      'supervisory-authority',
    ]),
    label: text,
    organisation: Organisation,
  },
  { additionalProperties: false },
);
export type Contact = Static<typeof Contact>;

/** A processor (Art. 28 GDPR) that really works for the service; own operation has no entry. */
export const Processor = Type.Object(
  {
    id: text,
    task: Type.Enum(['hosting', 'chat', 'newsletter', 'mail', 'backup']),
    organisation: Organisation,
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
    certificate: Type.Optional(text),
    selectionGround: Type.Optional(text),
    informationUrl: Type.Optional(text),
  },
  { additionalProperties: false },
);
export type Processor = Static<typeof Processor>;

/** Someone to whom personal data may be transmitted at all (Weitergabekontrolle). */
export const Recipient = Type.Object(
  {
    id: text,
    label: text,
    kind: Type.Enum([
      'police',
      'authority',
      'court',
      'provider',
      'facility',
      'partner',
      'archive',
      'organisational-unit',
      'institution',
      'other',
    ]),
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    categories: Type.Array(Type.String(), { description: 'data categories that may go there' }),
  },
  { additionalProperties: false },
);
export type Recipient = Static<typeof Recipient>;

const europe = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Outside of the European Union and the European Economic Area (Art. 44 GDPR). */
export const isThirdCountry = (country: string): boolean => !europe.has(country);
