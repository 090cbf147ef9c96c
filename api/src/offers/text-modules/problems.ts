import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('text-modules', {
  'not-found': [404, 'Diesen Textbaustein gibt es hier nicht.'],
  'too-many': [422, 'Mehr Textbausteine passen nicht in die Liste. Vielleicht kann ein alter gehen.'],
});
