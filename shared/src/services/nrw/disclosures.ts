import type { Policy } from '../../policy/index.ts';

const cases: Policy['recipients'][number]['categories'] = ['citizen-cases.case', 'citizen-cases.retained'];

export const recipients: Policy['recipients'] = [
  {
    id: 'other-unit',
    label: 'andere Organisationseinheiten des Ministeriums',
    kind: 'organisational-unit',
    country: 'DE',
    categories: cases,
  },
  {
    id: 'state-authority',
    label: 'andere Behörden des Landes Nordrhein-Westfalen einschließlich der Bezirksregierungen',
    kind: 'authority',
    country: 'DE',
    categories: cases,
  },
  {
    id: 'competent-authority',
    label: 'zuständige Bundes-, Landes- oder Kommunalbehörden',
    kind: 'authority',
    country: 'DE',
    categories: cases,
  },
  { id: 'institution', label: 'Einrichtungen', kind: 'institution', country: 'DE', categories: cases },
  { id: 'organisation', label: 'sonstige Organisationen', kind: 'other', country: 'DE', categories: cases },
  { id: 'state-archive', label: 'Landesarchiv', kind: 'archive', country: 'DE', categories: cases },
];

export const disclosures: Policy['disclosures'] = {
  grounds: [
    {
      id: 'further-processing',
      label: 'weitere Bearbeitung des Vorgangs im erforderlichen Umfang',
      recipients: ['other-unit', 'state-authority', 'competent-authority', 'institution', 'organisation'],
      discloses: cases,
      legalGround: 'Art. 6 Abs. 1 lit. e DSGVO in Verbindung mit § 3 Abs. 1 DSG NRW',
    },
    {
      id: 'archive',
      label: 'Angebot und Übergabe an das Landesarchiv',
      recipients: ['state-archive'],
      discloses: cases,
      legalGround: 'Archivgesetz Nordrhein-Westfalen',
    },
  ],
  persons: 1,
  thirdCountries: false,
};
