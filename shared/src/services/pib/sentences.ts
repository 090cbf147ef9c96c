import type { Sentence } from '../../policy/index.ts';

/** What the notice of PiB says and no other value of its policy expresses, to children and to adults. */
export const sentences: Sentence[] = [
  {
    id: 'privacy-of-children',
    section: 'preface',
    du: 'Manches geht nur Dich etwas an. Was Du für Dich behalten willst oder nur bestimmten Menschen erzählst, ist Deine Privatsphäre. Deine Privatsphäre zu schützen ist uns sehr wichtig, und wer etwas von Dir erfährt, darf es nicht weitersagen.',
    sie: 'Der Schutz von Kindern ist uns sehr wichtig, auch der Schutz ihrer Privatsphäre: Was ein Kind für sich behalten oder nur bestimmten Menschen anvertrauen will, sagen diese nicht weiter.',
    rows: ['PIB-03', 'PIB-04'],
  },
  {
    id: 'you-decide',
    section: 'preface',
    du: 'Worüber Du mit uns sprichst, bestimmst Du. Auch was als Nächstes passiert, besprechen wir zuerst mit Dir.',
    sie: 'Worüber Sie mit uns sprechen, bestimmen Sie. Was als Nächstes geschieht, besprechen wir zuerst mit dem Kind und mit Ihnen.',
    rows: ['PIB-05', 'PIB-06'],
  },
  {
    id: 'participation',
    section: 'preface',
    du: 'Du lebst in einer Pflegefamilie? Dann hast Du das Recht, mitzusprechen und mitzuentscheiden, wenn es um Dich und Dein Leben geht. Seit 2021 steht das auch im Kinder- und Jugendstärkungsgesetz. Daran halten wir uns. Sag uns, was Du denkst: Alle Pflegekinder und Jugendlichen in Bremen sind eingeladen.',
    sie: 'Wer in einer Pflegefamilie aufwächst, hat das Recht, mitzusprechen und mitzuentscheiden, wenn es um das eigene Leben geht. Seit 2021 steht das auch im Kinder- und Jugendstärkungsgesetz. PiB hält sich daran und lädt alle Pflegekinder und Jugendlichen in Bremen ein, ihre Meinung zu sagen.',
    rows: ['PIB-08', 'PIB-09', 'PIB-10'],
  },
  {
    id: 'choose-freely',
    section: 'preface',
    du: 'Wie Du uns erreichst, suchst Du Dir aus: im Gespräch mit Deiner Fachberatung, hier im Chat, in einer Kinder- und Jugendgruppe von PiB oder am Telefon beim Meldehörnchen.',
    sie: 'Wie Sie uns erreichen, wählen Sie selbst: über die Fachberatung, hier im Chat, in einer Kinder- und Jugendgruppe von PiB oder am Telefon beim Meldehörnchen.',
    rows: ['PIB-11'],
  },
  {
    id: 'greatest-care',
    section: 'security',
    du: 'Was Du uns anvertraust, schützen wir so gut wie möglich. Wir behandeln es vertraulich, wie es das Gesetz verlangt und wie es hier steht.',
    sie: 'Daten von Kindern und Jugendlichen brauchen besonderen Schutz, erst recht in der Jugendhilfe. Wir behandeln sie vertraulich, wie es das Gesetz verlangt und wie es hier steht.',
    rows: ['PIB-12', 'PIB-13', 'PIB-25'],
  },
  {
    id: 'trained-staff',
    section: 'access',
    du: 'Im Chat antworten Dir Menschen, die das gelernt haben: pädagogische Fachkräfte. Alle bei uns haben unterschrieben, dass sie nichts weitersagen.',
    sie: 'Im Chat antworten pädagogische Fachkräfte. Alle, die bei uns arbeiten, haben sich in ihrem Vertrag verpflichtet, Vertrauliches für sich zu behalten.',
    rows: ['PIB-14', 'PIB-16'],
  },
  {
    id: 'free-text',
    section: 'data',
    du: 'Was Du im Chat schreibst, kann noch mehr über Dich oder andere sagen. Das hängt davon ab, worum es geht.',
    sie: 'Was Sie im Chat schreiben, kann noch mehr über Sie oder andere verraten. Was das ist, hängt davon ab, worum es Ihnen geht.',
    rows: ['PIB-22'],
  },
  {
    id: 'third-persons',
    section: 'transfer',
    du: 'Manchmal verlangt ein Gesetz, dass wir etwas weitergeben, vor allem wenn es um andere Menschen geht.',
    sie: 'In manchen Fällen verlangt ein Gesetz, dass wir weitergeben, was jemand geschrieben hat, vor allem wenn es um andere Menschen geht.',
    rows: ['PIB-26'],
  },
  {
    id: 'widget',
    section: 'data',
    du: 'Das Chat-Fenster ist ein kleines Programm, das in Deinem Browser läuft. Es kommt von unserem eigenen Server und sendet nichts, bevor Du auf Start drückst.',
    sie: 'Das Chat-Fenster ist ein kleines Programm, das in Ihrem Browser läuft. Es kommt von unserem eigenen Server und sendet nichts, bevor Sie auf Start drücken.',
    rows: ['PIB-32', 'PIB-33'],
  },
  {
    id: 'needed-for-the-concern',
    section: 'retention',
    du: 'Wir behalten Deine Daten nur so lange, wie wir sie für Dein Anliegen brauchen.',
    sie: 'Wir behalten Ihre Daten nur so lange, wie wir sie für Ihr Anliegen brauchen.',
    rows: ['PIB-37'],
  },
];
