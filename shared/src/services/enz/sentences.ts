import type { Sentence } from '../../policy/index.ts';

/** What the notice of enz says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'protected-way',
    section: 'preface',
    sie: 'Online-Beratung und Mail-Beratung auf diesem Wege dienen dem Schutz Ihrer Persönlichkeitsrechte und der vertraulichen Behandlung Ihrer Anfragen, die mit normalen E-Mails nicht garantiert werden kann.',
    rows: ['ENZ-01', 'ENZ-02'],
  },
  {
    id: 'lawful',
    section: 'preface',
    sie: 'Wir erheben, verarbeiten und nutzen ausschließlich Daten im Rahmen der gesetzlichen Bestimmungen.',
    rows: ['ENZ-04'],
  },
  {
    id: 'youth-services',
    section: 'purposes',
    sie: 'Auch mit dieser Onlineberatung erbringen wir Leistungen der Jugendhilfe nach § 16 und §§ 28 folgende SGB VIII.',
    rows: ['ENZ-05'],
  },
  {
    id: 'other-information',
    section: 'data',
    sie: 'Zum Beratungsverlauf können auch Informationen gehören, die uns zum Beispiel durch ein Telefonat erreichen.',
    rows: ['ENZ-21'],
  },
  {
    id: 'cookies-harmless',
    section: 'cookies',
    sie: 'Cookies sind keine Schadprogramme, sie dienen lediglich der Speicherung von Informationen. Das Cookie Ihrer Sitzung enthält nur eine zufällige Kennung, nie ein Passwort, einen Namen oder Angaben über Ihr Verhalten.',
    rows: ['ENZ-31', 'ENZ-32'],
  },
  {
    id: 'cookies-blocked',
    section: 'cookies',
    sie: 'Sie können Cookies in Ihrem Browser ablehnen. Die öffentlichen Seiten funktionieren dann weiter; nur anmelden können Sie sich nicht.',
    rows: ['ENZ-59'],
  },
  {
    id: 'entry-control',
    section: 'security',
    sie: 'Wir verhindern, dass Unbefugte Daten aus der Online-Beratung nutzen: Jede zugangsberechtigte Person hat nur über ein eigenes Passwort Zugang (Zugangskontrolle).',
    rows: ['ENZ-45'],
  },
  {
    id: 'access-control',
    section: 'security',
    sie: 'Berechtigte können nur auf die Daten zugreifen, für die sie zuständig sind, und Daten können nicht unbefugt gelesen, kopiert, verändert oder entfernt werden. Wir entnehmen dem System keine Daten einzelner Klienten, sondern nur die Gesamtstatistik (Zugriffskontrolle).',
    rows: ['ENZ-46', 'ENZ-47', 'ENZ-48'],
  },
  {
    id: 'transfer-control',
    section: 'security',
    sie: 'Daten werden verschlüsselt übertragen und verschlüsselt gespeichert. Es lässt sich feststellen, an welche Stellen eine Übermittlung vorgesehen ist und welche stattgefunden hat (Weitergabekontrolle).',
    rows: ['ENZ-49', 'ENZ-50'],
  },
  {
    id: 'input-control',
    section: 'security',
    sie: 'Es lässt sich nachträglich feststellen, ob und von wem personenbezogene Daten eingegeben, verändert oder entfernt worden sind (Eingabekontrolle).',
    rows: ['ENZ-51'],
  },
];
