import type { Conversation } from './story.ts';

/** What members write to each other. None of these people exists. */
export const conversations: readonly Conversation[] = [
  {
    between: ['Zwillingsglück', 'Nachtlicht'],
    messages: [
      {
        by: 'Zwillingsglück',
        daysAgo: 3,
        at: '21:40',
        text: 'Hallo Nachtlicht, ich habe deinen Beitrag gelesen und musste an unser erstes Jahr denken. Wie geht es dir heute?',
      },
      {
        by: 'Nachtlicht',
        daysAgo: 2,
        at: '05:15',
        text: 'Danke, dass du fragst. Heute hat er drei Stunden am Stück geschlafen, ich also auch. Ich habe vergessen, wie sich das anfühlt.',
      },
      {
        by: 'Zwillingsglück',
        daysAgo: 1,
        at: '20:05',
        text: 'Drei Stunden! Bei uns war das der Anfang vom Ende der schlimmen Zeit. Kommst du morgen auch in den Gruppenchat?',
      },
    ],
  },
  {
    between: ['Wellenbrecher', 'Birkenweg'],
    messages: [
      {
        by: 'Wellenbrecher',
        daysAgo: 9,
        at: '18:20',
        text: 'Du hast geschrieben, dass ihr die Wochen tauscht. Wie habt ihr das den Kindern erklärt?',
      },
      {
        by: 'Birkenweg',
        daysAgo: 8,
        at: '12:10',
        text: 'Mit einem Kalender in zwei Farben, der an beiden Türen hängt. Und wir haben beide denselben Satz gesagt: Du hast jetzt zwei Zuhause, und in beiden bist du richtig.',
      },
    ],
  },
];
