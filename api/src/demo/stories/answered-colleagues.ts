import { answers, asks, type Story } from '../story.ts';

/** Her colleagues have answered; the person reads, thinks, or does not write any more. */
export const answeredByColleagues: Story[] = [
  {
    by: 'Schneckenhaus',
    with: 'Miriam',
    base: { daysAgo: 10, at: '09:05' },
    reason: 'distress',
    topic: 'as-young-person',
    letters: [
      asks(
        -6,
        '00:48',
        `
Hi. Ich bin 19, hab gerade angefangen zu studieren und trau mich nicht mehr in die Straßenbahn. Herzrasen, schwitzen, ich denk ich fall um. Beim Arzt war ich, EKG ok. Seit zwei Wochen war ich in keiner Vorlesung. Meine Eltern denken es läuft super.`,
      ),
      answers(
        -4,
        '12:00',
        `
Hallo,

gut, dass du beim Arzt warst. Was du beschreibst, klingt sehr nach Panikattacken. Sie fühlen sich an wie Lebensgefahr, sie sind keine, und sie lassen sich gut behandeln. Das Gemeine ist: Jedes Mal, wenn man ausweicht, wird die Welt ein bisschen kleiner.

Ich bin Miriam. Wie weit kommst du gerade? Bis zur Haltestelle? Eine Station?

Miriam`,
      ),
      asks(
        -1,
        '15:15',
        `
bis zur haltestelle. gestern bin ich drei bahnen lang da gestanden und dann heim. eine frau hat gefragt ob alles ok ist, das war peinlich aber irgendwie auch nett`,
      ),
      answers(
        0,
        '',
        `
Drei Bahnen lang stehen bleiben, mit Herzrasen: Das war Training, kein Scheitern. Wer wartet, bis die Angst von selbst kleiner wird, bringt ihr etwas bei.

Nächster Schritt, wenn du magst: einsteigen, eine Station, aussteigen, zurücklaufen. Zu einer Uhrzeit, in der wenig los ist. Und schreib vorher auf, wie schlimm es wird (0 bis 10), und nachher, wie schlimm es war.

Deine Hochschule hat eine psychologische Beratung, meist ohne lange Wartezeit. Soll ich dir helfen, die erste Mail dorthin zu formulieren? Und irgendwann reden wir auch über deine Eltern und das „läuft super“.

Miriam`,
      ),
    ],
  },
  {
    by: 'Regenbogen-Mama',
    with: 'Miriam',
    base: { daysAgo: 14, at: '14:30' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(
        -4,
        '21:21',
        `
Zwillinge, 3 Jahre, und mein Nein ist Luft. Ich sage es hundertmal am Tag. Sie lachen. Im Supermarkt hat mir eine ältere Dame gesagt, früher hätte es das nicht gegeben. Ich hätte am liebsten ihr den Einkaufswagen überlassen, samt Inhalt.`,
      ),
      answers(
        0,
        '',
        `
Hallo,

den Einkaufswagen samt Inhalt, das hätte ich gern gesehen.

Hundert Neins am Tag sind für Dreijährige Hintergrundmusik. Nehmen Sie sich drei heraus, die wirklich gelten (Straße, Herd, Hauen), und sagen Sie die nah, leise und mit der Hand dabei. Für den Rest: weniger Nein, mehr „hier ist der Platz dafür“.

Und suchen Sie sich eine Stunde in der Woche, in der Sie nur eine der beiden bei sich haben. Zwillinge sind zu zweit eine Bande.

Welche drei würden Sie nehmen?

Miriam`,
      ),
    ],
  },
  {
    by: 'Marillenknödel',
    with: 'Tobias',
    base: { daysAgo: 22, at: '16:50' },
    reason: 'family-conflict',
    topic: 'as-parent',
    letters: [
      asks(
        -5,
        '18:44',
        `
Meine Tochter (15) hat gesagt, sie übernachtet bei ihrer Freundin, und war auf einer Party 40 km weg. Herausgekommen ist es, weil die Freundin bei uns geklingelt hat!! Ich bin weniger wütend wegen der Party als wegen der Lüge. Mein Mann will ein halbes Jahr Hausarrest.`,
      ),
      answers(
        -3,
        '10:55',
        `
Guten Tag,

ein halbes Jahr ist lang, und am längsten wird es für Sie, denn jemand muss aufpassen.

Mit 15 lügen fast alle einmal, meistens weil sie ein Nein erwarten. Mich würde interessieren: Was wäre gewesen, wenn sie gefragt hätte?

Tobias`,
      ),
      asks(
        -2,
        '19:09',
        `
Wir hätten nein gesagt. Sofort. Punkt für Sie. Aber sie kann doch nicht einfach fahren?`,
      ),
      answers(
        0,
        '',
        `
Nein, das kann sie nicht, und eine Folge darf es haben. Eine, die mit der Sache zu tun hat: Die nächsten vier Wochen wissen Sie, wo sie ist, und holen sie auch mal ab. Danach ist es gut.

Und ein Angebot dazu: „Wenn du fragst, verspreche ich dir, erst zuzuhören und dann zu entscheiden.“ Wer fragen darf, muss weniger lügen. Wie wäre das für Ihren Mann?

Tobias`,
      ),
    ],
  },
  {
    by: 'Rentner aus dem Tal',
    with: 'Gülay',
    base: { daysAgo: 43, at: '11:25' },
    reason: 'separation',
    topic: 'as-relative',
    letters: [
      asks(
        -6,
        '10:00',
        `
Sehr geehrte Damen und Herren, seit der Scheidung meines Sohnes dürfen meine Frau und ich die Enkelin (4) nicht mehr sehen. Früher war sie jeden Mittwoch bei uns. Haben Großeltern ein Recht? Ich will aber nicht vor Gericht, ich will sie nur sehen. Hochachtungsvoll, ein Opa`,
      ),
      answers(
        0,
        '',
        `
Sehr geehrter Großvater,

ja, das Gesetz kennt ein Umgangsrecht der Großeltern, wenn es dem Kind guttut (§ 1685 BGB). Und Ihr zweiter Satz gefällt mir noch besser: Sie wollen sie sehen, nicht recht behalten.

Wie war Ihr Verhältnis zur Mutter, bevor es auseinanderging? Manchmal öffnet ein kurzer Brief mehr als ein Anwalt. Etwa so: „Wir vermissen Emmi mittwochs. Wir mischen uns nicht ein. Wäre ein Nachmittag auf dem Spielplatz möglich, so wie es für euch passt?“ (Den Namen habe ich erfunden.)

Gern gehe ich Ihren Entwurf mit Ihnen durch.

Gülay`,
      ),
    ],
  },
  {
    by: 'Elternabend',
    with: 'Tobias',
    base: { closesIn: 'P20D' },
    reason: 'school',
    topic: 'as-parent',
    letters: [
      asks(
        -2,
        '22:22',
        `
Kurze Frage: Unser Sohn (Klasse 3) macht die Hausaufgaben nur, wenn ich daneben sitze. Jeden Tag 2 Std. Ist das normal?`,
      ),
      answers(
        0,
        '',
        `
Guten Tag,

häufig ja, normal nein. In der dritten Klasse sind etwa 45 Minuten gedacht. Vorschlag: Küchenwecker auf 45 Minuten, Sie sind in Rufweite, aber nicht daneben, und wenn er klingelt, ist Schluss, auch wenn etwas fehlt. Eine Zeile ins Heft für die Lehrerin. Zwei Wochen lang. Schreiben Sie mir dann?

Tobias`,
      ),
    ],
  },
];
