import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('chats', {
  'not-found': [404, 'Diesen Chat gibt es nicht, oder er ist schon zu Ende.'],
  muted: [
    403,
    {
      sie: 'Im Moment können Sie hier nur mitlesen. Die Fachkraft hat Sie darum gebeten.',
      du: 'Im Moment kannst du hier nur mitlesen. Die Fachkraft hat dich darum gebeten.',
    },
  ],
  ended: [409, 'Dieser Chat ist zu Ende.'],
  'not-begun': [409, 'Dieser Chat hat noch nicht begonnen.'],
  'too-fast': [
    429,
    {
      sie: 'Das war sehr viel auf einmal. Bitte warten Sie einen Moment.',
      du: 'Das war sehr viel auf einmal. Bitte warte einen Moment.',
    },
  ],
  failed: [
    503,
    {
      sie: 'Das konnte gerade nicht gespeichert werden. Ihr Text ist nicht verloren.',
      du: 'Das konnte gerade nicht gespeichert werden. Dein Text ist nicht verloren.',
    },
  ],
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'rules-not-accepted': [
    422,
    {
      sie: 'Bitte lesen Sie die Regeln und stimmen Sie ihnen zu.',
      du: 'Bitte lies die Regeln und stimm ihnen zu.',
    },
  ],
  'one-a-day': [
    409,
    {
      sie: 'Heute waren Sie schon in einem Chat. Damit viele dazukommen können, ist einer am Tag möglich.',
      du: 'Heute warst du schon in einem Chat. Damit viele dazukommen können, ist einer am Tag möglich.',
    },
  ],
  'not-today': [
    403,
    {
      sie: 'Für heute ist der Chat für Sie zu Ende. Morgen sind Sie wieder willkommen.',
      du: 'Für heute ist der Chat für dich zu Ende. Morgen bist du wieder willkommen.',
    },
  ],
  'too-early': [
    409,
    {
      sie: 'Die Sprechstunde hat noch nicht begonnen. Eine Viertelstunde vorher können Sie sich anstellen.',
      du: 'Die Sprechstunde hat noch nicht begonnen. Eine Viertelstunde vorher kannst du dich anstellen.',
    },
  ],
  full: [409, 'Dieser Termin ist gerade vergeben worden.'],
  'nobody-waits': [404, 'Im Moment wartet niemand.'],
  'nobody-there': [404, 'Diese Person ist nicht mehr im Chat.'],
  begun: [409, 'Der Chat hat schon begonnen.'],
});
