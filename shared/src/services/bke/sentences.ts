import type { Sentence } from '../../policy/index.ts';

/** What the notice of bke says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'only-on-server',
    section: 'security',
    sie: 'Alles, was zur Beratung gehört, liegt nur auf dem Server, den die bke dafür gemietet hat. Wer berät, koordiniert oder die Software pflegt, arbeitet im Browser und hat davon nichts auf dem eigenen Computer.',
    rows: ['BKE-10', 'BKE-11', 'BKE-12'],
  },
  {
    id: 'active-use',
    section: 'data',
    sie: 'Mitlesen können Sie einfach so. Wenn Sie selbst schreiben möchten, registrieren Sie sich mit einem Nicknamen.',
    rows: ['BKE-13'],
  },
  {
    id: 'no-marketing',
    section: 'transfer',
    sie: 'Ihre Mail-Adresse bekommt niemand sonst, und für Werbung verwenden wir sie nicht.',
    rows: ['BKE-20', 'BKE-21'],
  },
  {
    id: 'shut-down',
    section: 'retention',
    sie: 'Ist ein Konto beendet, kann sich niemand mehr damit anmelden.',
    rows: ['BKE-28'],
  },
  {
    id: 'archive-while-active',
    section: 'retention',
    sie: 'Solange Sie Ihr Konto benutzen, finden Sie Ihre Einzelberatung in Ihrem Archiv, ganz gleich, wie lange sie zurückliegt.',
    rows: ['BKE-44'],
  },
  {
    id: 'held-cases',
    section: 'retention',
    sie: 'Geht es in einer Beratung darum, ob jemand in Gefahr ist, und könnte das strafrechtlich wichtig werden, bewahren wir sie zu unserer Absicherung länger auf: versiegelt und ohne Verbindung zu einem Konto.',
    rows: ['BKE-48'],
  },
];
