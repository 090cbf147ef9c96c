import { answers, asks, type Story } from '../story.ts';

/** Her colleagues hold these, or have just handed them over; the person has written and waits for an answer. */
export const waitingForColleagues: Story[] = [
  {
    by: 'mondkatze',
    with: 'Miriam',
    base: { minutesAgo: 250 },
    reason: 'distress',
    topic: 'as-young-person',
    letters: [
      asks(
        -19,
        '22:10',
        `
ist das hier echt anonym? und wer liest das`,
      ),
      answers(
        -18,
        '09:35',
        `
Hallo mondkatze,

ja. Wir sehen nur den Namen, den du dir ausgesucht hast, und das, was du selbst schreibst. Deine Nachrichten lese ich, sonst niemand aus dem Team. Ich heiße Miriam und arbeite schon lange mit Jugendlichen.

Du kannst mir schreiben, was los ist, und du bestimmst, wie viel. Wenn du erst mal nur wissen willst, ob hier jemand ist: Ja. Ich bin da.

Miriam`,
      ),
      asks(
        -17,
        '23:02',
        `
ok
also ich bin 14. seit den ferien tu ich mir manchmal selber weh wenn es zu viel wird. niemand weiß das. danach ist es kurz ruhig in mir und dann schäme ich mich

ich will nicht sterben. das fragen immer alle. ich will nur dass es aufhört so laut zu sein`,
      ),
      answers(
        -15,
        '10:12',
        `
Liebe mondkatze,

danke, dass du mir das anvertraust. Das war bestimmt nicht leicht hinzuschreiben. Du brauchst dich vor mir nicht zu schämen. Viele Menschen, denen es innen zu laut wird, suchen einen Weg, es auszuhalten, und du hast einen gefunden, der kurz hilft und danach weh tut. Wir können zusammen nach anderen suchen, die nicht weh tun.

Gut, dass du mir gleich gesagt hast, dass du nicht sterben willst. Falls sich das einmal ändert, auch nur für einen Abend: Bitte sag es jemandem, sofort. Nachts erreichst du die Telefonseelsorge (0800 111 0 111) und Montag bis Samstag von 14 bis 20 Uhr die Nummer gegen Kummer (116 111). Beides ist anonym und kostet nichts. Wenn eine Wunde versorgt werden muss, ruf bitte die 116 117 an oder, wenn es schlimm ist, die 112.

Magst du mir erzählen, wann es laut wird? Eher abends? Nach der Schule? Wenn es zu Hause Streit gibt? Du musst nicht alles auf einmal schreiben.

Miriam`,
      ),
      asks(
        -12,
        '21:47',
        `
meistens abends. wenn meine eltern unten reden und ich weiß es geht um mich. wegen der noten. mein bruder ist halt der tolle

ich hab das mit den eiswürfeln gemacht was ich im internet gelesen hab. es hilft ein bisschen`,
      ),
      answers(
        -11,
        '11:20',
        `
Liebe mondkatze,

das mit den Eiswürfeln ist ein guter Anfang, und du bist selbst darauf gekommen. Mir zeigt das, dass ein Teil von dir gut auf dich aufpassen will.

Vielleicht machst du dir eine kleine Liste für laute Abende, so wie einen Notfallkoffer: etwas Kaltes, etwas, das nach dir riecht, ein Lied, das du auswendig kannst, und einen Menschen, dem du schreiben kannst. Fällt dir für das letzte jemand ein? Es muss niemand sein, der alles weiß.

Und noch etwas frage ich dich ganz vorsichtig: Gibt es einen Erwachsenen, bei dem du dir vorstellen könntest, dass er davon erfährt, irgendwann, und mit meiner Hilfe? Du entscheidest das.

Miriam`,
      ),
      asks(
        0,
        '',
        `
es ist wieder passiert gestern. diesmal tiefer als sonst. ich hab es verbunden, es blutet nicht mehr

meine tante vielleicht. die ist okay. aber ich kann das nicht sagen. wie sagt man sowas??`,
      ),
    ],
  },
  {
    by: 'Lavendel',
    with: 'Gülay',
    base: { workingDaysAgo: 1, at: '22:55' },
    reason: 'violence',
    topic: 'as-parent',
    letters: [
      asks(
        -6,
        '01:12',
        `
Mein Partner trinkt nicht und er schlägt die Kinder nicht, das will ich gleich sagen. Aber wenn er wütend ist, macht er Sachen kaputt. Letzte Woche den Stuhl von meiner Tochter. Und einmal hat er mir die Hand um den Hals gelegt. Nur kurz. Er hat sich entschuldigt.

Ich kann nur schreiben wenn er Nachtschicht hat. Bitte schicken Sie keine E-Mail.`,
      ),
      answers(
        -5,
        '08:40',
        `
Liebe Schreiberin,

ich bin Gülay. Gut, dass Sie schreiben. Sie bekommen von uns keine E-Mail, es ist keine Adresse hinterlegt. Oben auf jeder Seite gibt es den Knopf „Seite schnell verlassen“. Und Sie schreiben, wann es für Sie sicher ist; ich warte.

Sie haben „nur kurz“ geschrieben. Eine Hand um den Hals ist nie nur kurz. Sie ist eines der ernstesten Zeichen, die wir kennen, auch wenn er sich danach entschuldigt. Ich sage das nicht, um Ihnen Angst zu machen, sondern weil Sie und Ihre Tochter ein Recht auf Sicherheit haben.

Wenn es gefährlich wird: 110. Rund um die Uhr, in vielen Sprachen und anonym: Hilfetelefon „Gewalt gegen Frauen“, 116 016. Die Nummer erscheint auf keiner Rechnung.

Darf ich fragen: Gibt es einen Ort, an den Sie mit Ihrer Tochter für eine Nacht gehen könnten? Und hat sie gesehen, was passiert ist?

Gülay`,
      ),
      asks(
        0,
        '',
        `
Ja sie hat es gesehen. Sie ist 7. Seitdem schläft sie bei mir im Bett.

Zu meiner Schwester könnten wir, die weiß aber nichts. Ich habe eine Tasche gepackt und wieder ausgepackt. Er war die ganze Woche so lieb. Ich weiß nicht ob ich übertreibe.`,
      ),
    ],
  },
  {
    by: 'kein_plan_16',
    with: 'Tobias',
    base: { daysAgo: 2, at: '17:44' },
    reason: 'school',
    topic: 'as-young-person',
    letters: [
      asks(
        -8,
        '15:03',
        `
moin, ich soll mit 16 wissen was ich mein leben lang mache?? alle haben ne ausbildung oder machen abi. ich bin bald durch und hab nix. mein vater sagt ich bin faul. bin ich vielleicht auch. ich mach den laptop auf und dann sitz ich 3 stunden vor einer bewerbung und hab einen satz`,
      ),
      answers(
        -6,
        '13:30',
        `
Moin zurück,

drei Stunden vor einem Satz sitzen, das ist nicht faul, das ist anstrengend. Faul wäre, den Laptop gar nicht aufzumachen.

Ich bin Tobias. Mich würde interessieren, wie der eine Satz heißt. Und was du machst, wenn dir keiner sagt, dass du was machen sollst. Muss nichts Tolles sein.

Tobias`,
      ),
      asks(
        0,
        '',
        `
der satz: „hiermit bewerbe ich mich“. mehr kommt nicht lol

was ich mache: fahrräder. ich bau die alten vom sperrmüll wieder zusammen. hab schon 6 verkauft. das ist aber kein beruf oder`,
      ),
    ],
  },
  {
    by: 'Holunder',
    with: 'Miriam',
    base: { daysAgo: 1, at: '11:36' },
    reason: 'development',
    topic: 'as-parent',
    subject: 'Tochter isst kaum noch',
    letters: [
      asks(
        -5,
        '09:58',
        `
Guten Morgen,
meine Tochter ist 13 und isst kaum noch. Morgens nichts, in der Schule angeblich, abends Salat. Sie trägt nur noch weite Pullis. Wenn ich etwas sage, heißt es „du kontrollierst mich“. Mein Mann meint, das sei die Pubertät. Ich sehe ihre Handgelenke.
Was darf ich sagen, ohne sie zu verlieren?`,
      ),
      answers(
        -3,
        '10:30',
        `
Guten Tag,

ich bin Miriam. Ihre Sorge ist kein Kontrollieren. Sie sehen hin.

Beides ist jetzt wichtig, und beides geht nebeneinander. Das eine: Bitte lassen Sie Ihre Tochter bald ärztlich untersuchen, am besten in der Kinder- und Jugendarztpraxis, die sie kennt. Gewicht, Puls, Blutwerte. Das entlastet auch Sie, denn dann müssen nicht Sie die Waage sein.

Das andere: Sprechen Sie weniger vom Essen und mehr von dem, was Sie an ihr vermissen. „Du fehlst mir beim Frühstück“ ist ein anderer Satz als „Iss doch was“.

Wann hat es angefangen, und war da etwas in dieser Zeit?

Miriam`,
      ),
      asks(
        0,
        '',
        `
Angefangen hat es nach dem Schullandheim. Da ist etwas mit den Mädchen aus ihrem Zimmer gewesen, sie erzählt nicht, was.

Der Termin beim Kinderarzt ist am Donnerstag. Sie weiß es noch nicht. Sage ich es ihr vorher oder erst am Morgen?`,
      ),
    ],
    draft: {
      from: 'counsellor',
      text: 'Liebe Mutter,\n\nsagen Sie es ihr vorher, am besten heute oder morgen, und nicht zwischen Tür und Angel. Vielleicht so: ',
    },
    note: {
      source: 'phone',
      text: 'Der Vater rief in der Beratungsstelle an: Er weiß vom Termin am Donnerstag und kommt mit. Er klang müde, nicht ablehnend.',
    },
    handedOver: {
      to: 'Jana',
      note: 'Ich bin ab morgen zwei Wochen nicht da. Der Termin beim Kinderarzt ist am Donnerstag, deshalb eilt die Antwort. Der Anfang steht schon da.',
    },
  },
  {
    by: 'Zwischen den Stühlen',
    with: 'Tobias',
    base: { workingDaysAgo: 1, at: '07:25' },
    reason: 'separation',
    topic: 'as-young-person',
    letters: [
      asks(
        0,
        '',
        `
Ich bin 17 und soll nächste Woche beim Familiengericht sagen, bei wem ich wohnen will. Meine Eltern haben beide gesagt „du kannst ganz frei entscheiden“ und beide schauen mich dabei so an.

Wenn ich Mama sage, redet Papa kein Wort mehr mit ihr und mein kleiner Bruder muss allein hin und her. Wenn ich Papa sage, bricht Mama zusammen. Ich hab seit drei Nächten nicht geschlafen. Kann man da auch nichts sagen? Und kommt das alles in die Akte, so dass sie es lesen?`,
      ),
    ],
  },
];
