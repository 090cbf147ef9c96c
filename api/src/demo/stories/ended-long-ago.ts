import { answers, asks, type Story } from '../story.ts';

/** Ended long ago: some will soon be erased, others have been. */
export const endedLongAgo: Story[] = [
  {
    by: 'Löwenzahn',
    with: 'Gülay',
    base: { daysAgo: 131, at: '09:00' },
    reason: 'school',
    topic: 'as-parent',
    letters: [
      asks(
        -20,
        '19:18',
        `
Unser Sohn soll die 2. Klasse wiederholen. Er ist der Kleinste und Verträumteste. Er sagt: „Dann sind ja alle weg.“ Wir schwanken jeden Tag.`,
      ),
      answers(
        -17,
        '10:20',
        `
Guten Tag,

„dann sind alle weg“: Für ihn ist es keine Schulfrage, sondern eine Frage nach den Freunden. Die dürfen auch nach der Schule da sein. Fragen Sie die Lehrerin, was genau ihm fehlt, und wie es aussähe, wenn er bliebe. Manchmal reicht gezielte Hilfe im Lesen.

Gülay`,
      ),
      asks(-3, '18:00', `Er bleibt in der Klasse und bekommt Leseförderung. Alle erleichtert. Danke!`),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Bergziege',
    with: 'Jana',
    base: { daysAgo: 214, at: '11:45' },
    reason: 'family-conflict',
    topic: 'as-young-person',
    letters: [
      asks(
        -11,
        '16:20',
        `
hallo ich bin 13 und teile mein zimmer mit meiner kleinen schwester (6). sie geht an alles. meine eltern sagen wir haben halt nicht mehr platz. ich hab keinen ort wo ich die tür zumachen kann außer das klo`,
      ),
      answers(
        -9,
        '14:10',
        `
Hallo Bergziege,

ein Klo ist kein Zimmer, da hast du recht. Mit 13 braucht man eine Grenze, auch wenn man keine Wand hat. Zwei Ideen: ein Vorhang um dein Bett, hinter den niemand darf. Und eine Stunde am Tag, in der das Zimmer dir gehört, jeden Tag dieselbe, und die Eltern passen auf, dass es klappt.

Magst du es ihnen zeigen oder selbst sagen?

Jana`,
      ),
      asks(-1, '17:05', `vorhang hängt!! mit sternen. und von 5 bis 6 ist meine stunde. danke jana`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Kurvenblick',
    with: 'Tobias',
    base: { daysAgo: 338, at: '15:00' },
    reason: 'addiction',
    topic: 'as-parent',
    letters: [
      asks(
        -9,
        '22:05',
        `
Habe bei meinem Sohn (17) Gras gefunden. Er sagt, das macht jeder. Ich bin selber kein Heiliger gewesen. Wie rede ich mit ihm ohne zu heucheln?`,
      ),
      answers(
        -7,
        '10:35',
        `
Guten Tag,

indem Sie genau das sagen: „Ich war kein Heiliger, und trotzdem mache ich mir Sorgen, und zwar deswegen.“ Das junge Gehirn baut sich bis Mitte zwanzig um, und täglich ist etwas anderes als ab und zu. Fragen Sie ihn, wofür er es nimmt. Gegen Langeweile, für die Freunde, zum Einschlafen? Die Antwort ist wichtiger als der Fund.

Tobias`,
      ),
      asks(
        -2,
        '23:10',
        `Zum Einschlafen. Seit dem Unfall seines Freundes. Das wußte ich nicht. Wir gehen da jetzt zusammen ran.`,
      ),
      answers(0, '14:55', `Das ist der beste Anfang, den es gibt. Alles Gute Ihnen beiden.\n\nTobias`),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Quittengelee',
    with: 'Miriam',
    base: { daysAgo: 430, at: '10:15' },
    reason: 'other',
    topic: 'as-relative',
    letters: [
      asks(
        -6,
        '08:40',
        `
Meine Tochter erzieht ihre Kinder ganz anders, als ich es getan habe. Ich sage nichts. Aber man sieht es mir an, sagt sie. Wie guckt man richtig?`,
      ),
      answers(
        -4,
        '11:11',
        `
Liebe Großmutter,

mit Neugier. Fragen Sie Ihre Tochter einmal: „Erklär mir, warum ihr das so macht, ich möchte es verstehen.“ Und dann nur zuhören. Ein Gesicht, das verstehen will, guckt von allein richtig.

Miriam`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Nordstern',
    with: 'Jana',
    base: { daysAgo: 551, at: '19:30' },
    reason: 'separation',
    topic: 'as-parent',
    letters: [
      asks(-8, '20:44', `Meine Ex will mit den Kindern 300 km wegziehen. Darf sie das??`),
      answers(
        -6,
        '09:30',
        `
Guten Tag,

wenn Sie beide das Sorgerecht haben, nicht ohne Ihre Zustimmung. Bevor Sie zum Anwalt gehen: Unsere Stelle bietet gemeinsame Gespräche an, in denen es um genau diese Frage geht. Oft ist der Umzug die Überschrift und etwas anderes der Text.

Jana`,
      ),
      asks(-1, '21:00', `Sie kommt mit zum Gespräch. Termin ist gemacht. Danke.`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Hagebutte',
    with: 'Jana',
    base: { dueIn: 'P12D' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(-12, '14:14', `Trotzphase mit 2, ist das nicht zu früh? Er wirft sich hin, überall.`),
      answers(
        -9,
        '10:05',
        `
Guten Tag,

genau zur rechten Zeit. Er will zum ersten Mal selbst etwas, und es geht nicht. Bleiben Sie daneben, bis der Sturm vorbei ist, reden Sie wenig, nehmen Sie ihn danach in den Arm. Es sieht schlimmer aus, als es ist, vor allem im Supermarkt.

Jana`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Lichterkette',
    with: 'Jana',
    base: { dueIn: 'P3DT4H' },
    reason: 'family-conflict',
    topic: 'as-parent',
    subject: 'Schwiegermutter',
    letters: [
      asks(
        -18,
        '21:37',
        `
Wir wohnen im Haus meiner Schwiegereltern. Sie kommt ohne zu klopfen, räumt meine Küche um und gibt dem Kleinen Schokolade vor dem Essen. Mein Mann sagt: „So ist sie halt.“`,
      ),
      answers(
        -16,
        '12:12',
        `
Guten Tag,

„so ist sie halt“ heißt oft: Ich will nicht dazwischenstehen. Er steht aber schon dort. Der erste Schritt ist wohl nicht das Gespräch mit ihr, sondern das mit ihm: Welche Tür ist unsere?

Jana`,
      ),
      asks(
        -7,
        '20:20',
        `Es gibt jetzt eine Klingel. Eine echte, von ihm montiert. Sie hat drei Tage geschmollt und dann geklingelt.`,
      ),
      answers(-2, '09:09', `Eine Klingel, besser hätte ich es nicht sagen können.\n\nJana`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Kranichzug',
    with: 'Miriam',
    base: { dueIn: 'PT3H' },
    reason: 'distress',
    topic: 'as-parent',
    letters: [
      asks(
        -15,
        '05:50',
        `Ich habe mein Kind in der 20. Woche verloren. Alle sagen, ich soll nach vorne schauen. Die Große fragt nach dem Baby.`,
      ),
      answers(
        -14,
        '09:00',
        `
Liebe Schreiberin,

es tut mir sehr leid. Sie müssen nirgendwohin schauen. Ihr Kind hat gelebt, in Ihnen, zwanzig Wochen lang, und Ihre Große hat sich darauf gefreut.

Sagen Sie ihr, was ist: „Unser Baby ist gestorben. Wir sind traurig. Du darfst auch traurig sein, und du darfst spielen.“ Hat das Baby einen Namen?

Miriam`,
      ),
      asks(-10, '22:22', `Ja. Danke, dass Sie fragen. Sie sind die Erste.`),
      answers(
        -8,
        '10:10',
        `Bewahren Sie ihn gut. Und wenn Sie mögen, gibt es eine Gruppe für Eltern wie Sie; ich schreibe Ihnen gern, wo.\n\nMiriam`,
      ),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Wetterhahn',
    with: 'Tobias',
    base: { daysAgo: 760, at: '12:00' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(-10, '20:00', `Wie viel Taschengeld bekommt man mit 8?`),
      answers(
        -8,
        '10:00',
        `Guten Tag,\n\nüblich sind zwei bis drei Euro in der Woche. Wichtiger als die Höhe: immer am selben Tag, und er darf es ausgeben, wofür er will.\n\nTobias`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Apfelkern',
    with: 'Jana',
    base: { daysAgo: 748, at: '17:00' },
    reason: 'school',
    topic: 'as-young-person',
    letters: [
      asks(-7, '15:30', `meine beste freundin redet nicht mehr mit mir und ich weiß nicht warum`),
      answers(
        -5,
        '11:00',
        `Hallo,\n\ndas tut weh, vor allem das Nichtwissen. Hast du sie schon gefragt, ohne Vorwurf? Zum Beispiel: „Du fehlst mir. Hab ich was gemacht?“\n\nJana`,
      ),
      asks(-1, '18:18', `hab gefragt. es war ein missverständnis!!! danke`),
    ],
    ended: { by: 'client', day: 0 },
  },
  {
    by: 'Zugvogel',
    with: 'Miriam',
    base: { daysAgo: 739, at: '09:30' },
    reason: 'separation',
    topic: 'as-parent',
    letters: [
      asks(-14, '22:10', `Wechselmodell oder nicht? Unsere Kinder sind 3 und 6.`),
      answers(
        -12,
        '10:30',
        `Guten Tag,\n\ndas hängt weniger vom Alter ab als davon, wie gut Sie beide miteinander reden und wie nah Sie wohnen. Erzählen Sie mir davon?\n\nMiriam`,
      ),
    ],
    ended: { by: 'counsellor', day: 0 },
  },
  {
    by: 'Kirschkern',
    with: 'Tobias',
    base: { daysAgo: 75, at: '21:00' },
    reason: 'other',
    topic: 'as-parent',
    letters: [
      asks(
        -4,
        '20:30',
        `Ich habe Dinge geschrieben, die ich lieber nicht geschrieben hätte. Kann man das löschen?`,
      ),
      answers(
        -2,
        '10:00',
        `Guten Tag,\n\nja, jederzeit und sofort, unter „Meine Daten“. Danach kann es auch bei uns niemand mehr lesen.\n\nTobias`,
      ),
    ],
    ended: { by: 'client', day: 0, deleted: true },
  },
];
