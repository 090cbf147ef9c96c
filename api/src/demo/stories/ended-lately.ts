import { answers, asks, type Story } from '../story.ts';

/** Ended within the last months, by either side or by nobody writing any more. */
export const endedLately: Story[] = [
  {
    by: 'Feldhase',
    with: 'Jana',
    base: { daysAgo: 36, at: '20:10' },
    reason: 'development',
    topic: 'as-parent',
    subject: 'Hausaufgaben mit ADHS',
    letters: [
      asks(
        -48,
        '19:55',
        `
Hallo, mein Sohn (9) hat die Diagnose ADHS bekommen. Ich glaube ich hab das auch, nur hat es damals keiner so genannt. Hausaufgaben enden bei uns mit fliegendem Mäppchen. Was hilft wirklich und was ist Ratgeberkram?`,
      ),
      answers(
        -45,
        '10:40',
        `
Hallo,

was nach meiner Erfahrung wirklich hilft: kurz, sichtbar, gleich. Kurz: zehn Minuten, dann drei Minuten Trampolin oder Treppe. Sichtbar: ein Zettel mit drei Kästchen zum Abhaken, nicht mehr. Gleich: immer derselbe Platz, dieselbe Uhrzeit.

Was meistens nicht hilft: „Konzentrier dich.“ Das wissen Sie vermutlich aus eigener Erfahrung.

An welcher Stelle fliegt das Mäppchen, am Anfang, in der Mitte oder am Ende?

Jana`,
      ),
      asks(
        -40,
        '21:12',
        `
Am Anfang! Beim Ranzen aufmachen. Wenn er mal drin ist geht es.

Wir haben das mit den Kästchen gemacht. Er wollte fünf statt drei, weil er gern abhakt. Das Trampolin war der Knaller.`,
      ),
      answers(
        -38,
        '09:30',
        `
Dann ist der Anfang die Hürde, nicht die Aufgabe. Machen Sie den ersten Schritt lächerlich klein: „Ranzen auf, Heft raus“ ist das erste Kästchen und zählt schon. Fünf sind auch gut, er kennt sich offenbar.

Jana`,
      ),
      asks(
        0,
        '20:08',
        `
Sechs Wochen ohne fliegendes Mäppchen. Wir machen hier mal einen Punkt. Danke Jana, und falls wir wieder fliegen, melden wir uns!`,
      ),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Brombeere',
    with: 'Jana',
    base: { daysAgo: 9, at: '12:15' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(
        -27,
        '09:02',
        `
Unsere Tochter (4) will nur noch bei uns im Bett schlafen. Wir finden das eigentlich schön. Die Kita-Erzieherin meinte, das sei nicht gut. Schaden wir ihr?`,
      ),
      answers(
        -25,
        '11:30',
        `
Guten Tag,

nein. Solange alle drei schlafen und es allen recht ist, schadet es ihr nicht. In vielen Teilen der Welt ist es das Normale. Wenn einer von Ihnen irgendwann nicht mehr mag, ist das Grund genug, es zu ändern, vorher nicht.

Jana`,
      ),
      asks(-24, '20:20', `Das war alles was ich hören wollte. Danke!!`),
      answers(
        0,
        '12:10',
        `
Das freut mich. Ich schließe unser Gespräch damit ab. Sie können jederzeit eine neue Anfrage schreiben; dieses wird nach der Frist gelöscht, die unter „Meine Daten“ steht.

Alles Gute
Jana`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Hafenkind',
    with: 'Tobias',
    base: { daysAgo: 20, at: '18:31' },
    reason: 'addiction',
    topic: 'as-young-person',
    letters: [
      asks(
        -3,
        '02:14',
        `
mein vater trinkt wieder. jeden tag. ich bin 15 und schmeiß die flaschen weg bevor meine mutter heimkommt damit es keinen streit gibt. kann man da was machen oder ist das einfach so`,
      ),
      answers(
        -1,
        '09:45',
        `
Hallo,

man kann etwas machen, nur nicht das, was du gerade machst. Du räumst jeden Tag hinter einem Erwachsenen auf, damit andere nicht streiten. Das ist viel zu viel für dich, und es ist nicht deine Aufgabe.

Dass dein Vater trinkt, daran bist du nicht schuld, und du kannst es auch nicht beenden. Was du kannst: dir Hilfe holen, für dich. Es gibt Gruppen für Jugendliche, deren Eltern trinken, da muss man nichts erklären, weil alle es kennen.

Weiß deine Mutter, dass du die Flaschen wegwirfst?

Tobias`,
      ),
      asks(0, '18:29', `er hat mich erwischt beim schreiben. ich mach das hier lieber zu. danke trotzdem`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Doppelpack',
    with: 'Miriam',
    base: { daysAgo: 1, at: '16:02' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(
        -17,
        '11:11',
        `
Wir sind zwei Mamas und unser Sohn (5) wird in der Kita gefragt, wer denn nun die „echte“ ist. Er hat gestern gesagt, er will dazu nichts mehr malen. Wie antworten wir so, dass er was damit anfangen kann?`,
      ),
      answers(
        -14,
        '13:20',
        `
Liebe Mamas,

geben Sie ihm einen kurzen Satz, den er selbst sagen kann, ohne etwas erklären zu müssen: „Beide sind echt.“ Punkt. Üben Sie ihn beim Frühstück, mit Teddy als neugierigem Kind.

Und sprechen Sie mit der Kita, nicht als Beschwerde, sondern als Bitte: Beim nächsten Familienbild darf jedes Kind malen, wer zu ihm gehört, so viele es sind.

Miriam`,
      ),
      asks(
        -8,
        '19:40',
        `
Teddy war SEHR neugierig. Gestern in der Kita: „Beide sind echt, und wer ist deine?“ Das andere Kind war sprachlos :-) Die Leiterin hat toll reagiert.`,
      ),
      answers(-6, '10:10', `Großartig. Grüßen Sie Teddy von mir.\n\nMiriam`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Silbermond',
    with: 'Gülay',
    base: { closesIn: '-P13D' },
    reason: 'distress',
    topic: 'as-parent',
    letters: [
      asks(
        -3,
        '23:59',
        `
Mein Mann ist seit der Kurzarbeit nur noch gereizt, ich arbeite für zwei und die Kinder schleichen durch die Wohnung. Ich wollte es nur mal irgendwo sagen.`,
      ),
      answers(
        0,
        '',
        `
Guten Tag,

gut, dass Sie es gesagt haben. Wenn Sie möchten, bleiben wir dabei: Was schleicht am lautesten? Sie können auch in ein paar Wochen schreiben, ich bin da.

Gülay`,
      ),
    ],
  },
  {
    by: 'Wanderschuh',
    with: 'Miriam',
    base: { daysAgo: 44, at: '10:30' },
    reason: 'separation',
    topic: 'as-parent',
    letters: [
      asks(
        -30,
        '20:00',
        `
Wir trennen uns. Friedlich, soweit das geht. Wie sagen wir es den Kindern (6, 10, 13)? Alle zusammen oder jedem einzeln? Und wer von uns spricht?`,
      ),
      answers(
        -28,
        '09:00',
        `
Guten Tag,

alle zusammen, beide Eltern, und abgesprochen, wer welchen Satz sagt. An einem Tag, nach dem kein Montag kommt. Drei Dinge wollen Kinder wissen: Wo schlafe ich? Seh ich euch beide? Bin ich schuld? Beantworten Sie alle drei, auch wenn keines fragt.

Die Gründe gehören Ihnen. „Wir lieben uns nicht mehr als Paar, und wir bleiben eure Eltern“ genügt.

Miriam`,
      ),
      asks(
        -12,
        '21:45',
        `
Wir haben es gesagt. Die 13jährige wusste es längst. Der Kleine wollte wissen, wer den Hund bekommt. Der Hund bleibt bei den Kindern und wandert mit. Danke für die drei Fragen, es kamen genau die.`,
      ),
      answers(
        0,
        '10:25',
        `Ein Hund, der mitwandert, ist eine kluge Lösung. Ihnen allen einen guten Weg.\n\nMiriam`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Nachtlicht',
    with: 'Miriam',
    base: { daysAgo: 250, at: '13:00' },
    reason: 'family-conflict',
    topic: 'as-parent',
    letters: [
      asks(
        -15,
        '10:12',
        `
Ich bin im vierten Monat schwanger und habe Angst, so zu werden wie meine Mutter. Ist das eine Frage für Sie?`,
      ),
      answers(
        -13,
        '12:40',
        `
Liebe Schreiberin,

ja, das ist eine gute Frage, und wer sie stellt, ist schon ein Stück von seiner Mutter entfernt. Was genau möchten Sie anders machen? Und was, das ist die leisere Frage, hat sie gut gemacht?

Miriam`,
      ),
      asks(
        -2,
        '19:33',
        `
Über die zweite Frage habe ich eine Woche nachgedacht. Sie hat gesungen, immer. Das will ich behalten. Danke, das reicht mir erst einmal.`,
      ),
    ],
    ended: { by: 'client', day: 0 },
  },
];
