import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';

/** The service, where a court may also order that letters are passed on. */
export const withCourt: Policy = {
  ...services.enz,
  recipients: [
    ...services.enz.recipients,
    {
      id: 'court',
      label: 'Familiengericht',
      kind: 'court',
      country: 'DE',
      categories: ['consultations.message'],
    },
  ],
  disclosures: {
    ...services.enz.disclosures,
    grounds: [
      ...services.enz.disclosures.grounds,
      {
        id: 'court-order',
        label: 'Beschluss des Familiengerichts',
        recipients: ['court'],
        discloses: ['consultations.message'],
        legalGround: '§ 26 FamFG',
      },
    ],
  },
};

/** What the holder of a case sends to have the person's address passed on. */
export const emergencyIn = (consultation: string) => ({
  id: randomUUID(),
  consultation,
  ground: 'suicide-announcement',
  recipient: 'police',
  justification: 'Kündigt einen Suizid an.',
});
