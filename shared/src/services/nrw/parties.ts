import type { Contact, Organisation, Processor } from '../../policy/index.ts';

const ministry =
  'Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen';

export const controller: Organisation = {
  name: ministry,
  street: 'Völklinger Straße 4',
  postcode: '40219',
  city: 'Düsseldorf',
  phone: '0211/837-02',
  fax: '0211/837-2200',
  email: 'poststelle@mkjfgfi.nrw.de',
};

export const contacts: Contact[] = [
  {
    kind: 'data-protection-officer',
    label: 'Datenschutzbeauftragter',
    organisation: {
      name: ministry,
      unit: 'Datenschutzbeauftragter',
      street: 'Völklinger Straße 4',
      postcode: '40219',
      city: 'Düsseldorf',
      phone: '+49 (0) 211-873-2557',
      email: 'datenschutzbeauftragter@mkjfgfi.nrw.de',
    },
  },
  {
    kind: 'access-requests',
    label: 'Ihre Rechte wahrnehmen',
    organisation: {
      name: ministry,
      street: 'Völklinger Straße 4',
      postcode: '40219',
      city: 'Düsseldorf',
      email: 'poststelle@mkjfgfi.nrw.de',
    },
  },
  {
    kind: 'supervisory-authority',
    label: 'Beschwerde bei der Aufsichtsbehörde',
    organisation: {
      name: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      street: 'Kavalleriestraße 2-4',
      postcode: '40213',
      city: 'Düsseldorf',
      phone: '0211/83424-0',
      fax: '0211/38424-10',
      email: 'poststelle@ldi.nrw.de',
      url: 'www.ldi.nrw.de',
    },
  },
];

/** The newsletter is sent by the platform itself, so it has no processor of its own. */
export const processors: Processor[] = [
  {
    id: 'it-nrw',
    task: 'hosting',
    organisation: {
      name: 'Landesbetrieb Information und Technik Nordrhein-Westfalen (IT.NRW)',
      street: 'Mauerstraße 51',
      postcode: '40476',
      city: 'Düsseldorf',
      phone: '0211 9449-01',
      fax: '0211 9449-8000',
    },
    country: 'DE',
  },
];
