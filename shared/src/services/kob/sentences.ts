import type { Sentence } from '../../policy/index.ts';

/** What the notice of Koblenz says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'welcome',
    section: 'preface',
    sie: 'Willkommen im Kita-Elternportal der Stadt Koblenz. Die folgenden Datenschutzhinweise klären Sie über die Erhebung und Verarbeitung Ihrer Daten bei der Nutzung des Portals auf.',
    rows: ['KOB-01', 'KOB-03'],
  },
  {
    id: 'data-protection-law',
    section: 'controller',
    sie: 'Die Stadt Koblenz unterliegt den strengen Regeln des europäischen, speziell des deutschen Datenschutzrechts. Sie ist für die folgend geschilderten Datenverarbeitungen verantwortlich.',
    rows: ['KOB-02', 'KOB-04'],
  },
  {
    id: 'ways-to-contact',
    section: 'data',
    sie: 'Sie können uns per E-Mail oder über das Kontaktformular erreichen. Ihre Angaben verarbeiten wir nur, um Ihre Anfrage zu bearbeiten.',
    rows: ['KOB-06', 'KOB-07'],
  },
  {
    id: 'cookies-harmless',
    section: 'cookies',
    sie: 'Cookies können nicht verwendet werden, um Programme zu starten oder Viren auf einen Computer zu übertragen.',
    rows: ['KOB-22'],
  },
  {
    id: 'no-linking',
    section: 'cookies',
    sie: 'In keinem Fall werden diese Daten an Dritte weitergegeben oder ohne Ihre Einwilligung mit personenbezogenen Daten verknüpft.',
    rows: ['KOB-23', 'KOB-24'],
  },
  {
    id: 'without-cookies',
    section: 'cookies',
    sie: 'Sie können unsere Websites grundsätzlich auch ohne Cookies betrachten. In den Einstellungen Ihres Browsers können Sie Cookies jederzeit deaktivieren; wie das geht, steht in seiner Hilfe. Die Anmeldung funktioniert dann nicht.',
    rows: ['KOB-25', 'KOB-26'],
  },
  {
    id: 'correct-data',
    section: 'rights',
    sie: 'Wir dürfen ausschließlich zutreffende Daten zu Ihrer Person verarbeiten. Ist ein Datum unzutreffend, korrigieren wir es umgehend.',
    rows: ['KOB-34', 'KOB-35'],
  },
  {
    id: 'only-these-purposes',
    section: 'purposes',
    sie: 'Die Stadt Koblenz verarbeitet Ihre Daten nur zu den in diesen Hinweisen genannten Zwecken.',
    rows: ['KOB-36'],
  },
  {
    id: 'changes',
    section: 'changes',
    sie: 'Wir behalten uns vor, nicht einwilligungsbedürftige Teile dieser Erklärung gelegentlich anzupassen, wenn sich das Recht oder unsere Leistungen ändern. Für Ihren erneuten Besuch gilt dann die neue Fassung. Ist für eine Änderung Ihre Zustimmung erforderlich, informieren wir Sie rechtzeitig und bitten um Ihre Einwilligung.',
    rows: ['KOB-44', 'KOB-45', 'KOB-46'],
  },
];
