import type { Sentence } from '../../policy/index.ts';

/** What the notice of enz says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'protected-way',
    section: 'preface',
    sie: 'Wenn Sie uns hier schreiben, bleibt alles auf diesen geschützten Seiten. Eine gewöhnliche E-Mail kann das nicht leisten; deshalb beraten wir Sie nicht per E-Mail.',
    rows: ['ENZ-01', 'ENZ-02'],
  },
  {
    id: 'lawful',
    section: 'preface',
    sie: 'Wir speichern nur, was hier aufgezählt ist und was ein Gesetz uns erlaubt.',
    rows: ['ENZ-04'],
  },
  {
    id: 'youth-services',
    section: 'purposes',
    sie: 'Auch die Beratung im Internet gehört zu den Leistungen der Jugendhilfe (§ 16 und §§ 28 folgende SGB VIII).',
    rows: ['ENZ-05'],
  },
  {
    id: 'other-information',
    section: 'data',
    sie: 'Rufen Sie uns an, kann auch eine Notiz über das Gespräch zu Ihrer Beratung gehören.',
    rows: ['ENZ-21'],
  },
  {
    id: 'cookies-harmless',
    section: 'cookies',
    sie: 'Ein Cookie kann auf Ihrem Gerät nichts ausführen; es ist kein Schadprogramm. In unserem steht nur eine zufällige Kennung, nie ein Passwort, ein Name oder etwas über Ihr Verhalten.',
    rows: ['ENZ-31', 'ENZ-32'],
  },
  {
    id: 'cookies-blocked',
    section: 'cookies',
    sie: 'Sie können Cookies in Ihrem Browser abschalten. Alle öffentlichen Seiten funktionieren dann weiter, nur anmelden können Sie sich nicht.',
    rows: ['ENZ-59'],
  },
  {
    id: 'entry-control',
    section: 'security',
    sie: 'Wer hier arbeitet, meldet sich mit einem eigenen Passwort an. Gemeinsame Zugänge gibt es nicht (Zugangskontrolle).',
    rows: ['ENZ-45'],
  },
  {
    id: 'access-control',
    section: 'security',
    sie: 'Jede Person sieht nur, wofür sie zuständig ist. Lesen, Kopieren, Ändern und Löschen sind einzeln erlaubt oder verboten, und entnehmen können wir dem System nur die Gesamtstatistik, nie die Daten Einzelner (Zugriffskontrolle).',
    rows: ['ENZ-46', 'ENZ-47', 'ENZ-48'],
  },
  {
    id: 'transfer-control',
    section: 'security',
    sie: 'Auf dem Weg und im Speicher sind Ihre Daten verschlüsselt. Wohin etwas weitergegeben werden darf, steht in einem Verzeichnis, und jede Weitergabe wird darin vermerkt (Weitergabekontrolle).',
    rows: ['ENZ-49', 'ENZ-50'],
  },
  {
    id: 'input-control',
    section: 'security',
    sie: 'Wer etwas eingegeben, geändert oder gelöscht hat, lässt sich auch später noch feststellen (Eingabekontrolle).',
    rows: ['ENZ-51'],
  },
];
