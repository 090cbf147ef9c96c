import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('staff', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'name-taken': [409, 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.'],
  'nickname-taken': [409, 'So heißt schon jemand aus dem Team. Bitte wählen Sie einen anderen Anzeigenamen.'],
  'not-ready': [422, 'Der Zugang kann noch nicht freigeschaltet werden: Es fehlen Angaben.'],
  'not-active': [409, 'Dieser Zugang ist noch nicht freigeschaltet.'],
  'already-active': [409, 'Dieser Zugang ist schon freigeschaltet.'],
  left: [409, 'Dieser Zugang ist beendet.'],
  oneself: [409, 'Das muss jemand anderes aus der IT-Administration tun.'],
  'invitation-refused': [422, 'Name und Code passen nicht zusammen, oder der Code gilt nicht mehr.'],
  'wrong-password': [422, 'Das Passwort stimmt nicht.'],
});
