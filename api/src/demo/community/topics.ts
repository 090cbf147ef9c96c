import type { TopicStory } from './story.ts';

/** What people write in the forum. None of them exists. */
export const topics: readonly TopicStory[] = [
  {
    board: 'everyday',
    title: 'Fünf Monate, und keine Nacht am Stück',
    by: 'Nachtlicht',
    daysAgo: 12,
    at: '04:40',
    text: 'Unser Sohn schläft nur auf dem Arm. Sobald ich ihn ablege, ist er wach. Alle sagen, das geht vorbei. Wann ist es bei euch vorbeigegangen?',
    replies: [
      {
        by: 'Zwillingsglück',
        daysAgo: 12,
        at: '09:15',
        text: 'Bei unseren beiden mit acht Monaten, und dann fast von einem Tag auf den anderen. Was uns bis dahin geholfen hat: Jede zweite Nacht durfte einer von uns mit Ohrstöpseln ins andere Zimmer. Ohne schlechtes Gewissen.',
      },
      {
        by: 'Jana',
        daysAgo: 11,
        at: '10:05',
        text: 'Was Sie beschreiben, kennen sehr viele Eltern. Zwei Dinge vorweg: Es liegt nicht an Ihnen. Und wer so lange so wenig schläft, braucht Entlastung, bevor er sie nötig findet. Wer könnte in dieser Woche zwei Stunden am Nachmittag übernehmen?',
      },
      {
        by: 'Nachtlicht',
        daysAgo: 10,
        at: '22:30',
        text: 'Meine Schwester kommt jetzt dienstags. Ich habe mich hingelegt und nicht geschlafen, aber ich lag. Das war schon viel.',
      },
      {
        by: 'Birkenweg',
        daysAgo: 2,
        at: '19:50',
        text: 'Ich lese hier seit Wochen mit. Bei uns hat es geholfen, abends alles eine Stunde früher zu machen. Klingt zu einfach, war es auch fast.',
      },
    ],
  },
  {
    board: 'puberty',
    title: 'Er redet nur noch mit dem Bildschirm',
    by: 'Wellenbrecher',
    daysAgo: 20,
    at: '21:10',
    text: 'Mein Sohn ist vierzehn. Nach der Schule Tür zu, Kopfhörer auf. Wenn ich frage, wie es war, kommt „normal“. Ich will nicht kontrollieren, aber ich vermisse ihn.',
    replies: [
      {
        by: 'Dreikäsehoch',
        daysAgo: 19,
        at: '13:25',
        text: 'Bei uns lief es besser, seit wir im Auto reden. Keiner muss den anderen ansehen, und weglaufen kann auch niemand.',
      },
      {
        by: 'Tobias',
        daysAgo: 18,
        at: '11:40',
        text: 'Ihr letzter Satz ist vielleicht der, den er hören könnte: „Ich vermisse dich.“ Ohne Frage dahinter. Und nächste Woche gibt es dazu einen Themenchat, zu dem auch Jugendliche kommen.',
      },
    ],
  },
  {
    board: 'family',
    title: 'Zwei Zuhause: Wie habt ihr angefangen?',
    by: 'Birkenweg',
    daysAgo: 26,
    at: '16:00',
    text: 'Seit dem Sommer wechseln unsere Kinder jede Woche. Die Große findet es gut, der Kleine packt schon am Mittwoch seinen Rucksack. Wie ist das bei euch gelaufen?',
    replies: [
      {
        by: 'Wellenbrecher',
        daysAgo: 25,
        at: '18:45',
        text: 'Unser Kleiner hatte zwei gleiche Kuscheltiere, eins in jedem Haus. Nach einem halben Jahr hat er sie zusammen in eine Kiste gelegt.',
      },
    ],
  },
  {
    board: 'school',
    title: 'Jeden Morgen Bauchweh',
    by: 'Dreikäsehoch',
    daysAgo: 1,
    at: '08:05',
    text: 'Meine Tochter ist in der zweiten Klasse und hat jeden Morgen Bauchweh, am Wochenende nie. Die Ärztin findet nichts. Wo fange ich an?',
    waits: true,
    replies: [],
  },
];
