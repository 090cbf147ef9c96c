import type { Policy } from '../../policy/index.ts';

export const recipients: Policy['recipients'] = [
  {
    id: 'facility',
    label: 'die Einrichtung, in der Sie einen Platz reservieren möchten',
    kind: 'facility',
    country: 'DE',
    categories: ['identity.account', 'reservations.reservation'],
  },
  {
    id: 'provider',
    label: 'der Träger dieser Einrichtung',
    kind: 'provider',
    country: 'DE',
    categories: ['identity.account', 'reservations.reservation'],
  },
  {
    id: 'partner',
    label: 'der Kooperationspartner, den Ihre Einwilligung nennt',
    kind: 'partner',
    country: 'DE',
    categories: ['identity.account', 'reservations.reservation'],
  },
  {
    id: 'investigators',
    label: 'Ermittlungsbehörde',
    kind: 'authority',
    country: 'DE',
    categories: [
      'identity.account',
      'reservations.reservation',
      'reservations.retained',
      'enquiries.enquiry',
    ],
  },
];

export const disclosures: Policy['disclosures'] = {
  grounds: [
    {
      id: 'consent',
      label: 'ausdrückliche Einwilligung in die Weitergabe an einen Kooperationspartner',
      recipients: ['partner'],
      discloses: ['identity.account', 'reservations.reservation'],
      needsConsent: true,
    },
    {
      id: 'contract',
      label: 'Vertragsdurchführung mit dem Anbieter des Betreuungsplatzes',
      recipients: ['facility', 'provider'],
      discloses: ['identity.account', 'reservations.reservation'],
      legalGround: 'Vertragsdurchführung',
    },
    {
      id: 'other-law',
      label: 'Durchsetzung von Regelungen anderer Gesetze',
      recipients: ['investigators'],
      discloses: [
        'identity.account',
        'reservations.reservation',
        'reservations.retained',
        'enquiries.enquiry',
      ],
      legalGround: 'Regelung eines anderen Gesetzes, der datenschutzrechtlich nichts entgegensteht',
    },
  ],
  persons: 2,
  priorReviewBy: 'data_protection_officer',
  thirdCountries: false,
};
