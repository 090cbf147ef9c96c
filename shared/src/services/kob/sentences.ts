import type { Sentence } from '../../policy/index.ts';

/** What the notice of Koblenz says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'welcome',
    section: 'preface',
    sie: 'Hier lesen Sie, welche Daten das Kita-Elternportal von Ihnen und Ihrem Kind verarbeitet und was damit geschieht.',
    rows: ['KOB-01', 'KOB-03'],
  },
  {
    id: 'data-protection-law',
    section: 'controller',
    sie: 'Für die Stadt Koblenz gilt das Datenschutzrecht der Europäischen Union und Deutschlands. Für alles, was in diesem Hinweis steht, trägt sie die Verantwortung.',
    rows: ['KOB-02', 'KOB-04'],
  },
  {
    id: 'ways-to-contact',
    section: 'data',
    sie: 'Sie erreichen uns per E-Mail und über das Kontaktformular. Was Sie uns dabei schreiben, verwenden wir nur, um Ihnen zu antworten.',
    rows: ['KOB-06', 'KOB-07'],
  },
  {
    id: 'cookies-harmless',
    section: 'cookies',
    sie: 'Ein Cookie kann auf Ihrem Gerät keine Programme starten und keine Viren übertragen.',
    rows: ['KOB-22'],
  },
  {
    id: 'no-linking',
    section: 'cookies',
    sie: 'Was durch Cookies anfällt, bekommt niemand sonst. Mit Angaben zu Ihrer Person verbinden wir es nicht, solange Sie nicht eingewilligt oder sich angemeldet haben.',
    rows: ['KOB-23', 'KOB-24'],
  },
  {
    id: 'without-cookies',
    section: 'cookies',
    sie: 'Auch ohne Cookies können Sie suchen und lesen, nur anmelden können Sie sich dann nicht. Wie Sie Cookies abschalten, steht in der Hilfe Ihres Browsers.',
    rows: ['KOB-25', 'KOB-26'],
  },
  {
    id: 'correct-data',
    section: 'rights',
    sie: 'Über Sie darf bei uns nur stehen, was stimmt. Sagen Sie uns, was falsch ist; wir berichtigen es ohne Verzögerung (Berichtigung, Art. 16 DSGVO).',
    rows: ['KOB-34', 'KOB-35'],
  },
  {
    id: 'only-these-purposes',
    section: 'purposes',
    sie: 'Für etwas anderes, als hier steht, verwendet die Stadt Koblenz Ihre Daten nicht.',
    rows: ['KOB-36'],
  },
  {
    id: 'changes',
    section: 'changes',
    sie: 'Ändert sich das Recht oder unser Angebot, passen wir diesen Hinweis an. Beim nächsten Besuch gilt dann die neue Fassung. Wenn wir dafür Ihre Einwilligung brauchen, fragen wir Sie rechtzeitig vorher.',
    rows: ['KOB-44', 'KOB-45', 'KOB-46'],
  },
];
