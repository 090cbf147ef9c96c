import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('forum', {
  'not-found': [404, 'Diesen Beitrag oder dieses Thema gibt es nicht mehr.'],
  closed: [
    409,
    {
      sie: 'Dieses Thema ist geschlossen. Ihr Text ist nicht verloren: Sie können damit ein neues Thema beginnen.',
      du: 'Dieses Thema ist geschlossen. Dein Text ist nicht verloren: Du kannst damit ein neues Thema beginnen.',
    },
  ],
  'already-decided': [409, 'Darüber hat gerade schon jemand entschieden.'],
  'author-gone': [409, 'Wer das geschrieben hat, ist nicht mehr hier.'],
  'reason-missing': [422, 'Bitte sagen Sie, warum.'],
});
