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
  restricted: [
    409,
    {
      sie: 'Diese Beratung ist gesperrt, so wie Sie es verlangt haben. Niemand würde lesen, was Sie jetzt schreiben.',
      du: 'Diese Beratung ist gesperrt, so wie du es verlangt hast. Niemand würde lesen, was du jetzt schreibst.',
    },
  ],
  'attachment-only-as-copy': [409, 'Diese Datei lässt sich nicht ansehen, nur herunterladen.'],
  'attachment-too-large': [413, 'Die Datei ist zu groß.'],
  'attachment-type': [415, 'Dateien dieser Art können nicht beigelegt werden.'],
  'attachment-unreadable': [422, 'Die Datei lässt sich nicht öffnen. Vielleicht ist sie beschädigt.'],
  'attachment-missing': [422, 'In dieser Sendung ist keine Datei.'],
  'too-many-attachments': [422, 'Mehr Dateien passen nicht zu einem Brief.'],
  'attachment-gone': [
    422,
    {
      sie: 'Eine der Dateien ist nicht mehr da. Bitte legen Sie sie noch einmal bei.',
      du: 'Eine der Dateien ist nicht mehr da. Bitte leg sie noch einmal bei.',
    },
  ],
  'appointment-time': [
    422,
    {
      sie: 'Bitte wählen Sie eine Zeit, die noch kommt, innerhalb eines Jahres.',
      du: 'Bitte wähl eine Zeit, die noch kommt, innerhalb eines Jahres.',
    },
  ],
  'appointment-length': [
    422,
    { sie: 'Bitte wählen Sie, wie lange der Termin dauert.', du: 'Bitte wähl, wie lange der Termin dauert.' },
  ],
  'appointment-settled': [
    409,
    {
      sie: 'Diese Terminfrage ist inzwischen anders beantwortet. Bitte sehen Sie nach, was jetzt gilt.',
      du: 'Diese Terminfrage ist inzwischen anders beantwortet. Bitte sieh nach, was jetzt gilt.',
    },
  ],
  taken: [409, 'Diese Anfrage hat gerade jemand anderes übernommen.'],
  colleague: [422, 'Diese Person kann gerade keine Beratung übernehmen.'],
  'danger-colleague': [422, 'Diese Person kann gerade keine zweite Einschätzung geben.'],
  'danger-recognisable': [
    422,
    'In dem Text steht noch, um wen es geht. Wer ihn liest, darf das nicht erkennen.',
  ],
  'danger-missing': [422, 'Bevor das abgezeichnet werden kann, fehlt noch etwas.'],
  'danger-later': [409, 'Dieser Schritt kommt erst, wenn der davor abgeschlossen ist.'],
  'danger-changed': [409, 'Inzwischen gibt es eine neue Entscheidung. Bitte zuerst diese lesen.'],
  'danger-closed': [409, 'Diese Einschätzung ist abgeschlossen. Daran ändert sich nichts mehr.'],
  'not-taken': [409, 'Diese Anfrage hat noch niemand übernommen.'],
});
