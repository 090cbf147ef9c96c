import { answers, asks, type Story } from '../story.ts';

/** Jana holds these; the person has written and waits for an answer. */
export const waitingForJana: Story[] = [
  {
    by: 'Papa auf Distanz',
    with: 'Jana',
    base: { daysAgo: 1, at: '19:22' },
    reason: 'separation',
    topic: 'as-parent',
    subject: 'Umgang nach der Trennung',
    letters: [
      asks(
        -34,
        '20:40',
        `
Guten Abend,

seit einem halben Jahr lebe ich von meiner Frau getrennt. Die Kinder (8 und 11) sind jedes zweite Wochenende bei mir, so war es besprochen. Die letzten drei Male wurde kurz vorher abgesagt: Geburtstag, Bauchweh, Oma zu Besuch. Wenn ich nachfrage, heißt es, die Kinder wollten nicht.

Ich bin kein Jammerlappen. Aber ich sitze am Freitagabend in einer Wohnung mit zwei gemachten Betten. Was kann ich tun, ohne dass es gleich über Anwälte geht?`,
      ),
      answers(
        -32,
        '11:05',
        `
Guten Tag,

zwei gemachte Betten am Freitagabend: Das Bild ist bei mir geblieben. Ich heiße Jana und begleite Sie gern.

Wenn Kinder nach einer Trennung „nicht wollen“, kann das vieles heißen. Manchmal wollen sie wirklich nicht weg von dem, was gerade Halt gibt. Manchmal spüren sie, dass es dem einen Elternteil weh tut, wenn sie gern zum anderen gehen. Selten heißt es, dass sie den Vater nicht wollen.

Bevor wir über Wege sprechen, zwei Fragen: Wie ist der Kontakt unter der Woche, können die Kinder Sie anrufen, wann sie wollen? Und wie reden Sie und die Mutter miteinander, schriftlich, an der Tür, gar nicht?

Herzliche Grüße
Jana`,
      ),
      asks(
        -30,
        '21:15',
        `
Liebe Jana, danke für die Antwort.

Telefon: die Große hat ein Handy, da schreiben wir. Der Kleine nicht. Miteinander reden wir eigentlich nur über Nachrichten und die sind von meiner Seite leider auch nicht immer schön gewesen. „Dann sieh zu wie du klarkommst“ war die letzte. Da war ich wütend.`,
      ),
      answers(
        -28,
        '09:50',
        `
Guten Tag,

dass Sie das so ehrlich schreiben, hilft. Wut ist verständlich, und sie ist trotzdem ein schlechter Briefträger.

Mein Vorschlag für diese Woche, klein und ohne Anwalt: Schreiben Sie der Mutter eine Nachricht, in der nichts anderes steht als ein Angebot. Zum Beispiel: „Ich möchte, dass die Kinder gern kommen und gern wieder gehen. Was würde es dir leichter machen?“ Keine Rückschau, keine Frist. Und fragen Sie, ob der Kleine mittwochs um 18 Uhr zehn Minuten mit Ihnen telefonieren mag, immer zur selben Zeit. Verlässlichkeit ist für Kinder oft wichtiger als Länge.

Es gibt bei uns auch gemeinsame Gespräche für getrennte Eltern, vor Ort, kostenfrei. Das muss nicht jetzt sein. Ich sage es nur, damit Sie wissen, dass der Weg offen ist.

Jana`,
      ),
      asks(
        0,
        '',
        `
Hallo Jana,

Mittwochs klappt! Schon viermal. Der Kleine erzählt mir von seinem Hasen. Auf die Nachricht kam erst eine Woche nichts und dann „ich denk drüber nach“. Das ist mehr als seit Monaten.

Jetzt kommen die nächsten Ferien und ich habe Angst, dass ich es kaputt mache, wenn ich das Thema anspreche. Wie fange ich das an? Am liebsten hätte ich drei Tage am Stück, wir könnten zelten.`,
      ),
    ],
  },
  {
    by: 'Zweiheimat',
    with: 'Jana',
    base: { workingDaysAgo: 2, at: '13:10' },
    reason: 'school',
    topic: 'as-parent',
    letters: [
      asks(
        -9,
        '12:30',
        `
Guten Tag. Ich schreibe mit Übersetzer, Entschuldigung für Fehler. Wir sind vier Jahre in Deutschland. Mein Sohn ist 10 Jahre. Die Lehrerin sagt er soll auf Förderschule. Er ist gut in Mathe, aber er spricht nicht in der Schule. Zu Hause er spricht viel, in unsere Sprache und auch Deutsch mit Schwester. Ich habe unterschrieben ein Papier und ich weiß nicht was.`,
      ),
      answers(
        -7,
        '10:45',
        `
Guten Tag,

Sie schreiben gut verständlich. Danke, dass Sie fragen. Ich heiße Jana.

Ich schreibe in kurzen Sätzen, damit der Übersetzer sie gut versteht.

1. Ein Kind, das zu Hause spricht und in der Schule nicht, ist nicht dumm. Es gibt dafür einen Namen: selektiver Mutismus. Dabei kann man helfen.
2. Eine Förderschule braucht eine Prüfung. Sie dürfen dabei sein. Sie dürfen jemanden mitbringen, der übersetzt. Das kostet Sie nichts.
3. Das Papier: Können Sie mir die Überschrift abschreiben? Dann sage ich Ihnen, was es ist.

Ihr Sohn verliert nichts, wenn Sie nachfragen.

Freundliche Grüße
Jana`,
      ),
      asks(
        0,
        '',
        `
Danke Frau Jana. Überschrift ist: „Antrag auf Prüfung des Anspruchs auf ein sonderpädagogisches Bildungsangebot“. Ich habe Angst. Kann ich noch Nein sagen? Mein Sohn hat gestern zu Bäckerin „eine Brezel bitte“ gesagt. Ganz leise. Ich habe geweint.`,
      ),
    ],
  },
  {
    by: 'Sternenfahrer',
    with: 'Jana',
    base: { workingDaysAgo: 3, at: '23:20' },
    reason: 'family-conflict',
    topic: 'as-parent',
    subject: 'Trauer',
    letters: [
      asks(
        -16,
        '22:38',
        `
Sehr geehrte Damen und Herren,

meine Frau ist vor sieben Monaten gestorben. Ich habe zwei Töchter, 5 und 9. Die Große spricht nicht über ihre Mutter, kein Wort, seit der Beerdigung. Die Kleine spricht ständig von ihr, in der Gegenwart, als wäre sie beim Einkaufen. Wenn die Kleine anfängt, geht die Große aus dem Zimmer.

Ich weiß nicht, welcher ich beistehen soll. Was der einen hilft, tut der anderen weh.`,
      ),
      answers(
        -14,
        '10:00',
        `
Lieber Vater,

mein Beileid. Sieben Monate sind kurz.

Was Sie beschreiben, kommt mir nicht falsch vor, sondern sehr nach zwei Kindern, die jedes auf seine Weise weitermachen. Die Kleine hält die Verbindung, indem sie redet. Die Große hält sich, indem sie schweigt. Sie müssen sich nicht entscheiden.

Vielleicht hilft beiden ein Ort statt eines Gesprächs: eine Schachtel, ein Regalbrett, ein Baum. Da darf man etwas hinlegen oder auch nur vorbeigehen. Die Kleine darf erzählen, die Große darf still sein, und beide sehen, dass die Mutter einen Platz hat.

Und Sie? Wo ist Ihr Platz, an dem Sie nicht für zwei stark sein müssen?

Jana`,
      ),
      asks(
        0,
        '',
        `
Liebe Jana,

wir haben einen Apfelbaum gepflanzt. Die Große hat das Loch gegraben, allein, eine Stunde lang, und keiner durfte helfen. Danach hat sie zum ersten Mal geweint. Ich auch. Die Kleine hat uns beiden ein Taschentuch gebracht.

Zu Ihrer Frage: keinen. Ich habe keinen Platz. Nachts, wenn beide schlafen, putze ich.

Am 14. hätte sie Geburtstag. Was macht man an so einem Tag?`,
      ),
    ],
  },
  {
    by: 'Bonusmama82',
    with: 'Jana',
    base: { minutesAgo: 95 },
    reason: 'family-conflict',
    topic: 'as-parent',
    letters: [
      asks(
        -4,
        '16:45',
        `
Hallo! Mein Freund hat einen Sohn (12) und ich eine Tochter (10). Seit ein paar Monaten wohnen wir zusammen und es ist Krieg. Er sagt zu mir „du hast mir gar nix zu sagen“ und mein Freund sagt dazu nichts, weil er ein schlechtes Gewissen hat wegen der Scheidung. Ich koche, ich wasche, ich fahre zum Training, aber zu sagen habe ich nix.

Ich liebe diesen Mann. Aber so halte ich das nicht bis er 18 ist.`,
      ),
      answers(
        -3,
        '09:15',
        `
Hallo Bonusmama,

„zuständig für alles, zu sagen habe ich nichts“, das macht müde. Ich bin Jana.

In Patchworkfamilien klappt es meist besser, wenn am Anfang jeder beim eigenen Kind die Regeln setzt und der andere sich heraushält, beim Schönen wie beim Strengen. Das heißt aber auch: Wer nichts zu sagen hat, muss nicht alles tun. Training fahren kann sein Vater.

Was würde passieren, wenn Sie ihm genau das sagen, nicht im Streit, sondern am Sonntag beim Kaffee?

Jana`,
      ),
      asks(
        0,
        '',
        `
Habs gemacht. Erst war er beleidigt, dann hat er tatsächlich den Fahrdienst übernommen. UND gestern hat er seinem Sohn gesagt, dass man mit mir so nicht redet. Der Junge ist türenknallend raus und hat nach einer Stunde gefragt ob ich ihm Pfannkuchen mache. Ich hab fast geheult.

Ist das jetzt gut oder war ich zu weich? Ich hab sie gemacht.`,
      ),
    ],
  },
  {
    by: 'Kieselstein',
    with: 'Jana',
    base: { workingDaysAgo: 4, at: '20:18' },
    reason: 'development',
    topic: 'as-parent',
    letters: [
      asks(
        -11,
        '21:02',
        `
Guten Abend, wir haben unsere Tochter mit zwei Jahren adoptiert, jetzt ist sie acht. Sie weiß es von Anfang an. Letzte Woche hat sie gefragt, warum ihre Bauchmama sie nicht behalten hat, und bevor ich antworten konnte: „War ich zu laut?“

Ich habe gesagt nein, natürlich nicht. Aber ich glaube, sie hat mir nicht geglaubt.`,
      ),
      answers(
        -9,
        '11:48',
        `
Liebe Familie,

„War ich zu laut?“ So fragt ein Kind, das den Grund lieber bei sich sucht als gar keinen zu haben. Das ist keine Störung, das ist der Versuch, etwas zu verstehen, was auch Erwachsene kaum verstehen.

Ein Nein genügt ihr wohl nicht, weil danach eine Lücke bleibt. Was wissen Sie denn über die ersten zwei Jahre, und was davon haben Sie ihr schon erzählt? Wir können zusammen überlegen, wie eine wahre Geschichte für eine Achtjährige klingt.

Jana`,
      ),
      asks(
        0,
        '',
        `
Wir wissen wenig. Die Mutter war 19, allein, sie hat wohl getrunken. Es gab einen Brief, den haben wir ihr nie gezeigt, weil darin steht „ich komme dich holen“. Sie kam nie.

Zeigt man einem Kind so einen Brief?`,
      ),
    ],
    draft: {
      from: 'counsellor',
      text: 'Liebe Familie,\n\nüber den Brief habe ich lange nachgedacht. Ich würde ihn ihr nicht vorenthalten, aber noch nicht jetzt und nicht allein. ',
    },
  },
];
