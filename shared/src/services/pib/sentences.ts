import type { Sentence } from '../../policy/index.ts';

/** What the notice of PiB says and no other value of its policy expresses, to children and to adults. */
export const sentences: Sentence[] = [
  {
    id: 'privacy-of-children',
    section: 'preface',
    du: 'Der Schutz von Kindern ist sehr wichtig. Dazu gehört auch der Schutz Deiner Privatsphäre. Das ist alles, was Du für Dich behalten willst und nur mit ganz bestimmten Menschen besprichst. Die dürfen das dann auch nicht weitersagen.',
    sie: 'Der Schutz von Kindern ist sehr wichtig. Dazu gehört auch der Schutz ihrer Privatsphäre: alles, was ein Kind für sich behalten will und nur mit ganz bestimmten Menschen bespricht. Diese sagen es nicht weiter.',
    rows: ['PIB-03', 'PIB-04'],
  },
  {
    id: 'you-decide',
    section: 'preface',
    du: 'Was Du mit uns besprichst, bestimmst Du selbst. Und wir besprechen auch direkt mit Dir, was wir als Nächstes gemeinsam tun.',
    sie: 'Was Sie mit uns besprechen, bestimmen Sie selbst. Die nächsten Schritte besprechen wir direkt mit dem Kind und mit Ihnen.',
    rows: ['PIB-05', 'PIB-06'],
  },
  {
    id: 'participation',
    section: 'preface',
    du: 'Als Pflegekind oder als Jugendliche*r in einer Pflegefamilie hast Du das Recht, bei Themen mitzusprechen und mitzuentscheiden, die Dich und Deine Lebenssituation betreffen. Das steht seit 2021 auch im Kinder- und Jugendstärkungsgesetz. PiB hält sich daran und lädt alle Bremer Pflegekinder und Jugendlichen ein, sich mit ihrer Meinung einzubringen.',
    sie: 'Pflegekinder und Jugendliche in Pflegefamilien haben das Recht, bei Themen mitzusprechen und mitzuentscheiden, die sie und ihre Lebenssituation betreffen. Das steht seit 2021 auch im Kinder- und Jugendstärkungsgesetz. PiB hält sich daran und lädt alle Bremer Pflegekinder und Jugendlichen ein, sich mit ihrer Meinung einzubringen.',
    rows: ['PIB-08', 'PIB-09', 'PIB-10'],
  },
  {
    id: 'choose-freely',
    section: 'preface',
    du: 'Du kannst selbst wählen, wie Du uns erreichst: Du sprichst mit Deiner Fachberatung, Du nutzt den Chat, Du gehst in eine PiB-Kinder- und Jugendgruppe oder Du rufst unser Meldehörnchen an.',
    sie: 'Sie können selbst wählen, wie Sie uns erreichen: über die Fachberatung, den Chat, eine PiB-Kinder- und Jugendgruppe oder am Telefon über unser Meldehörnchen.',
    rows: ['PIB-11'],
  },
  {
    id: 'greatest-care',
    section: 'security',
    du: 'Wir nehmen den Schutz Deiner Daten sehr ernst und behandeln sie vertraulich, so wie das Gesetz und diese Erklärung es sagen.',
    sie: 'Wir nehmen den Schutz personenbezogener Daten sehr ernst, in besonderem Maße bei Daten von Kindern und Jugendlichen im Jugendhilfezusammenhang. Wir behandeln sie vertraulich und entsprechend den gesetzlichen Datenschutzvorschriften sowie dieser Erklärung.',
    rows: ['PIB-12', 'PIB-13', 'PIB-25'],
  },
  {
    id: 'trained-staff',
    section: 'access',
    du: 'Im Chat antworten Dir pädagogische Fachkräfte. Alle bei uns haben unterschrieben, dass sie nichts weitersagen.',
    sie: 'Der Chat wird von pädagogischem Fachpersonal betreut. Alle Mitarbeitenden haben in ihrem Vertrag unterschrieben, dass sie die Vertraulichkeit wahren und den Datenschutz beachten.',
    rows: ['PIB-14', 'PIB-16'],
  },
  {
    id: 'free-text',
    section: 'data',
    du: 'Was Du im Chat schreibst, kann noch mehr über Dich oder andere sagen. Das hängt davon ab, worum es geht.',
    sie: 'Je nach Gesprächsverlauf können im Chat weitere personenbezogene Daten anfallen, die durch Sie eingetragen werden. Ihre Art hängt von der Anfrage oder dem geschilderten Problem ab.',
    rows: ['PIB-22'],
  },
  {
    id: 'third-persons',
    section: 'transfer',
    du: 'Manchmal verlangt ein Gesetz, dass wir etwas weitergeben, vor allem wenn es um andere Menschen geht.',
    sie: 'Unter bestimmten Umständen kann es rechtliche Vorgaben geben, die es notwendig machen, Inhalte weiterzugeben, insbesondere wenn es sich um Informationen über dritte Personen handelt.',
    rows: ['PIB-26'],
  },
  {
    id: 'widget',
    section: 'data',
    du: 'Das Chat-Fenster ist ein kleines Programm, das in Deinem Browser läuft. Es kommt von unserem eigenen Server und sendet nichts, bevor Du auf Start drückst.',
    sie: 'Das Chat-Widget stellt technisch den Quellcode dar, der auf Ihrem Computer ausgeführt wird und den Chat ermöglicht. Es kommt von unserem eigenen Server und sendet nichts, bevor Sie den Chat starten.',
    rows: ['PIB-32', 'PIB-33'],
  },
  {
    id: 'needed-for-the-concern',
    section: 'retention',
    du: 'Wir speichern Deine Daten nur so lange, wie wir sie für Dein Anliegen brauchen.',
    sie: 'Die Daten werden so lange gespeichert, wie wir sie zur Bearbeitung des Anliegens benötigen.',
    rows: ['PIB-37'],
  },
];
