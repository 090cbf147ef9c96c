import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('credentials', {
  invalid: [
    422,
    { sie: 'Bitte prüfen Sie die markierten Angaben.', du: 'Bitte prüfe die markierten Angaben.' },
  ],
  refused: [
    401,
    {
      sie: 'Name und Wörter passen nicht zusammen. Bitte prüfen Sie beides.',
      du: 'Name und Wörter passen nicht zusammen. Schau bitte bei beiden noch einmal nach.',
    },
  ],
});
