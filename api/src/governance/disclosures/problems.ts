import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('disclosures', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'no-address': [
    409,
    'Von dieser Person ist keine Adresse mehr aufgehoben. Auf diesem Weg lässt sich niemand finden.',
  ],
  'needs-another': [409, 'Zustimmen muss eine zweite Person.'],
  decided: [409, 'Darüber ist schon entschieden.'],
  waits: [409, 'Dafür fehlt noch die Zustimmung einer zweiten Person.'],
  ended: [409, 'Diese Anfrage gilt nicht mehr. Bei Bedarf stellen Sie bitte eine neue.'],
  done: [409, 'Das ist schon weitergegeben.'],
  'no-opening': [409, 'Aus diesem Grund wird keine Adresse geöffnet.'],
  'needs-opening': [409, 'Eine Adresse wird nur weitergegeben, indem sie geöffnet wird.'],
});
