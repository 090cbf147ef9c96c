import { defineProblems } from '../../platform/errors.ts';

export const problem = defineProblems('data-requests', {
  'not-found': [
    404,
    {
      sie: 'Zu diesen Angaben gibt es keinen Vorgang. Bitte prüfen Sie den Code Zeichen für Zeichen.',
      du: 'Zu diesen Angaben gibt es keinen Vorgang. Bitte prüf den Code Zeichen für Zeichen.',
    },
  ],
  'object-unknown': [422, 'Diese Beratung gibt es nicht.'],
  settled: [
    409,
    {
      sie: 'Dieser Vorgang ist abgeschlossen. Sie können jederzeit einen neuen Antrag stellen.',
      du: 'Dieser Vorgang ist abgeschlossen. Du kannst jederzeit einen neuen Antrag stellen.',
    },
  ],
  extended: [409, 'Die Frist ist schon verlängert.'],
  'too-late': [409, 'Verlängern geht nur innerhalb des ersten Monats (Art. 12 Abs. 3 DSGVO).'],
  unidentified: [409, 'Es steht noch nicht fest, zu welchem Konto der Antrag gehört.'],
  identified: [409, 'Es steht schon fest, zu welchem Konto der Antrag gehört.'],
  'unknown-name': [422, 'Ein Konto mit diesem Namen gibt es nicht.'],
  gone: [409, 'Die Daten, um die es geht, gibt es nicht mehr.'],
  restricted: [409, 'Die Daten sind schon gesperrt.'],
  'not-restricted': [409, 'Die Daten sind nicht gesperrt.'],
  'lift-too-soon': [422, 'Die Sperre kann frühestens morgen enden.'],
  unannounced: [409, 'Erst muss die Person wissen, wann die Sperre endet (Art. 18 Abs. 3 DSGVO).'],
  'needs-another': [409, 'Die Löschung muss eine zweite Person bestätigen.'],
  unasked: [409, 'Die Löschung hat noch niemand vorgeschlagen.'],
  'not-given': [422, 'Eine solche Einwilligung ist nicht erteilt.'],
});
