import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('consultations', {
  'not-found': [
    404,
    {
      sie: 'Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
      du: 'Diese Seite gibt es nicht, oder sie ist nicht für dich bestimmt.',
    },
  ],
  closed: [
    409,
    {
      sie: 'Diese Beratung ist beendet. Sie können jederzeit eine neue Anfrage schreiben.',
      du: 'Diese Beratung ist beendet. Du kannst jederzeit eine neue Anfrage schreiben.',
    },
  ],
  taken: [409, 'Diese Anfrage hat gerade jemand anderes übernommen.'],
  colleague: [422, 'Diese Person kann gerade keine Beratung übernehmen.'],
  'not-taken': [409, 'Diese Anfrage hat noch niemand übernommen.'],
});
