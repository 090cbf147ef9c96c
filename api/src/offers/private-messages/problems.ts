import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('private-messages', {
  'not-found': [404, 'Diese Mitteilung gibt es nicht, oder nicht mehr.'],
  // One answer for who is not there, does not want any, or does not want any from you.
  unreachable: [
    409,
    {
      sie: 'Unter diesem Namen können Sie niemandem schreiben. Vielleicht möchte die Person keine Mitteilungen. Ihr Text ist nicht verloren.',
      du: 'Unter diesem Namen kannst du niemandem schreiben. Vielleicht möchte die Person keine Mitteilungen. Dein Text ist nicht verloren.',
    },
  ],
  'switched-off': [
    409,
    {
      sie: 'Sie haben persönliche Mitteilungen ausgeschaltet. Schalten Sie sie ein, damit Ihnen jemand antworten kann.',
      du: 'Du hast persönliche Mitteilungen ausgeschaltet. Schalte sie ein, damit dir jemand antworten kann.',
    },
  ],
});
