import { asks, type Story } from '../story.ts';

/** Nobody has taken these over yet: from half an hour to three working days old; the last is not even sent. */
export const newStories: Story[] = [
  {
    by: 'Wirbelwind3',
    base: { minutesAgo: 35 },
    reason: 'distress',
    topic: 'as-parent',
    letters: [
      asks(
        0,
        '',
        `
Ich weiß nicht mehr weiter. Drei Kinder (6, 4 und 9 Monate), mein Mann ist auf Montage und kommt nur am Wochenende. Heute Abend ist die Mittlere zum vierten Mal wieder aufgestanden und ich habe sie am Arm gepackt und so geschrien, dass sie sich eingemacht hat vor Schreck. Sie hat jetzt einen roten Abdruck.

Ich sitze in der Küche und heule. Ich wollte nie so werden. Meine Mutter war so.

Ich brauche jemand der mir sagt was ich tun kann damit das nicht nochmal passiert. Bitte nicht das Jugendamt. Oder müssen Sie das melden??`,
      ),
    ],
  },
  {
    by: 'grüne Jacke',
    base: { minutesAgo: 170 },
    reason: 'school',
    topic: 'as-young-person',
    subject: 'Klassenchat',
    letters: [
      asks(
        0,
        '',
        `
hallo
ich bin 12 und gehe in die 6te. in unserer klasse gibts einen chat und da schreiben sie sachen über mich. heute hat einer ein bild von mir reingestellt wo ich beim umziehen bin und alle haben gelacht auch mein bester freund
ich will morgen nicht hin. ich hab gesagt ich hab bauchweh aber mama glaubt das nicht mehr
bitte sagen sie es nicht der schule sonst wirds noch schlimmer`,
      ),
    ],
  },
  {
    by: 'müder Löwe',
    base: { daysAgo: 1, at: '23:48' },
    reason: 'distress',
    topic: 'as-parent',
    letters: [
      asks(
        0,
        '',
        `
Guten Abend,

ich schreibe das zum dritten Mal, die ersten zwei habe ich wieder gelöscht. Ich bin 41, habe zwei Jungs und eigentlich ist alles gut. Haus, Arbeit, Frau. Nur ich bin nicht mehr da. Ich stehe auf, funktioniere, komme heim und sitze im Auto in der Garage, bis das Licht ausgeht. Manchmal eine Stunde.

Der Große hat gestern gefragt, ob ich sauer auf ihn bin. Bin ich nicht. Ich spüre gar nichts. Manchmal denke ich, sie wären ohne mich besser dran. Ich habe nichts vor, falls Sie das jetzt denken. Aber der Gedanke ist da und er geht nicht mehr weg.

Meine Frau weiß davon nichts. Ich weiß nicht mal, ob ich hier richtig bin, Sie sind ja für Eltern und Kinder. Aber ich bin halt auch ein Vater.`,
      ),
    ],
  },
  {
    by: 'Kita-Kollegin',
    base: { workingDaysAgo: 1, at: '14:20' },
    reason: 'violence',
    topic: 'as-professional',
    subject: 'Gespräch mit Eltern vorbereiten',
    letters: [
      asks(
        0,
        '',
        `
Guten Tag,

ich bin Gruppenleiterin in einer Kita. Ein Junge in meiner Gruppe (5) hat sich in den letzten Monaten sehr verändert: Er zuckt zusammen, wenn ein Erwachsener laut wird, und im Rollenspiel wird nur noch bestraft. Zweimal hatte er blaue Flecken, die Erklärung der Eltern war beide Male möglich.

Nächste Woche habe ich das Entwicklungsgespräch. Ich möchte nichts unterstellen und nichts übersehen. Können Sie mir helfen, das Gespräch so vorzubereiten, dass die Eltern nicht zumachen? Und ab wann müssen wir als Einrichtung eine Fachkraft dazuholen? Den Ablauf nach § 8a kenne ich aus der Fortbildung, aber jetzt, wo es ernst wird, bin ich unsicher.

Namen nenne ich hier natürlich keine.`,
      ),
    ],
  },
  {
    by: 'Feldhase',
    base: { workingDaysAgo: 1, at: '20:05' },
    reason: 'development',
    topic: 'as-parent',
    letters: [
      asks(
        0,
        '',
        `
Hallo, ich hatte vor ein paar Wochen schon mal geschrieben wegen meinem Sohn (ADHS) und mit Jana einen Plan für die Hausaufgaben gemacht. Der läuft ganz ordentlich!

Jetzt geht es um was anderes. Der Kinderarzt hat Medikamente vorgeschlagen und meine Frau und ich sind uns nicht einig. Ich bin eher dafür, sie strikt dagegen, und inzwischen reden wir abends über nichts anderes mehr. Könnten wir das vielleicht zu zweit bei Ihnen sortieren? Gern wieder mit Jana, muss aber nicht.`,
      ),
    ],
  },
  {
    by: 'Pausenbrot',
    base: { workingDaysAgo: 2, at: '10:42' },
    reason: 'parenting',
    topic: 'as-parent',
    letters: [
      asks(
        0,
        '',
        `
Meine Tochter ist dieses Jahr in die Schule gekommen und weint seit drei Wochen jeden Morgen an der Tür. In der Klasse sei sie dann fröhlich, sagt die Lehrerin. Ich gehe also jeden Tag mit dem Gefühl zur Arbeit, mein Kind im Stich zu lassen.

Alle sagen „da muss sie durch“. Muss sie? Und wenn ja, wie komme ich da durch?`,
      ),
    ],
  },
  {
    by: 'Bauwagen',
    base: { workingDaysAgo: 3, at: '21:31' },
    reason: 'addiction',
    topic: 'as-parent',
    subject: 'Sohn spielt nur noch',
    letters: [
      asks(
        0,
        '',
        `
Servus,
mein Sohn (15) zockt. Nicht ein bißchen, sondern von 14 Uhr bis 2 Uhr nachts. Fußball hat er aufgehört, die Noten sind im Keller. Gestern hab ich den Router aus der Wand gezogen, da ist er auf mich los. Er ist inzwischen größer als ich.
Danach saß er da und hat gezittert. Ich auch.
Seine Mutter wohnt in Norddeutschland, die hält sich raus. Ich bin kein Mensch der gern schreibt, aber mein Kumpel meinte ich soll. Was macht man da?`,
      ),
    ],
  },
  {
    by: 'Patentante',
    base: { workingDaysAgo: 3, at: '08:15' },
    topic: 'as-relative',
    letters: [
      asks(
        0,
        '',
        `
Guten Morgen, kann man hier auch schreiben, wenn es gar nicht das eigene Kind ist? Es geht um mein Patenkind.`,
      ),
    ],
  },
  {
    by: 'Treibholz',
    base: { daysAgo: 2, at: '23:14' },
    letters: [],
    draft: {
      from: 'client',
      text: 'Ich weiß nicht, wie ich anfangen soll. Es geht um meinen Bruder. Eigentlich geht es um mich.',
    },
  },
];
