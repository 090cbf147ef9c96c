import type { Sentence } from '../../policy/index.ts';

/** What the notice of the family portal says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'technical-reasons',
    section: 'purposes',
    sie: 'Bei der Nutzung unseres Informationsangebotes werden personenbezogene Daten erhoben. Dies ist schon aus technischen Gründen erforderlich, um Ihnen alle Funktionen unserer Website und die Sicherheit unseres Angebotes zu gewährleisten.',
    rows: ['NRW-13', 'NRW-14'],
  },
  {
    id: 'possible-identification',
    section: 'data',
    sie: 'Die Protokoll- oder Log-Dateien lassen möglicherweise eine Identifizierung zu.',
    rows: ['NRW-16'],
  },
  {
    id: 'log-in-backups',
    section: 'retention',
    sie: 'Nach Ablauf dieser Zeit sind die Log-Dateien nur noch indirekt über die Rekonstruktion von Sicherungsbändern verfügbar.',
    rows: ['NRW-21'],
  },
  {
    id: 'authorised-third-parties',
    section: 'data',
    sie: 'Wir erheben Ihre personenbezogenen Daten bei Ihnen oder bei dazu berechtigten Dritten.',
    rows: ['NRW-24', 'NRW-25'],
  },
  {
    id: 'responsible-unit',
    section: 'access',
    sie: 'Ihre Daten werden in der jeweils zuständigen Organisationseinheit verarbeitet.',
    rows: ['NRW-26'],
  },
  {
    id: 'data-from-recipients',
    section: 'transfer',
    sie: 'Gegebenenfalls erhält die zuständige Organisationseinheit, soweit dies datenschutzrechtlich zulässig ist, von den Empfängern Ihre personenbezogenen Daten. Sie können aus allen Lebensbereichen stammen und betreffen jede Kategorie einschließlich besonderer Kategorien gemäß Artikel 9 Absatz 1 DSGVO.',
    rows: ['NRW-30', 'NRW-31'],
  },
  {
    id: 'purpose-reached',
    section: 'retention',
    sie: 'Die Daten werden gelöscht, sobald sie für ihren Zweck nicht mehr erforderlich sind; zuvor werden sie dem Landesarchiv angeboten.',
    rows: ['NRW-32', 'NRW-34'],
  },
  {
    id: 'archive-decides',
    section: 'retention',
    sie: 'Ist ein Vorgang nach dem Archivgesetz Nordrhein-Westfalen archivierungswürdig, wird er nicht gelöscht; die Daten bleiben dann dauerhaft gespeichert. Übernimmt das Landesarchiv ihn nicht, werden die Daten gelöscht.',
    rows: ['NRW-35', 'NRW-36', 'NRW-37'],
  },
  {
    id: 'newsletter-free',
    section: 'data',
    sie: 'In unserem kostenlosen Newsletter informieren wir Sie regelmäßig über Neuigkeiten aus dem Familienportal.NRW. Abonnieren können Sie ihn auf seiner Anmeldeseite.',
    rows: ['NRW-38', 'NRW-39'],
  },
  {
    id: 'double-opt-in',
    section: 'data',
    sie: 'Sie erhalten eine Bestätigungs-E-Mail (Double-Opt-In-Verfahren). Nur wenn Sie bestätigen, wird Ihre Adresse in den Verteiler aufgenommen.',
    rows: ['NRW-43', 'NRW-44', 'NRW-45'],
  },
  {
    id: 'interest-focus',
    section: 'purposes',
    sie: 'Die statistische Auswertung des Newsletters dient dazu, Interessensschwerpunkte der Zielgruppe zu erkennen und die Inhalte entsprechend aufzubereiten.',
    rows: ['NRW-48'],
  },
  {
    id: 'unsubscribe',
    section: 'rights',
    sie: 'Ihre Einwilligung können Sie jederzeit mit Wirkung für die Zukunft widerrufen, etwa über den „Abmelden“-Link in jedem Newsletter oder das Abmeldeformular. Die Rechtmäßigkeit der bis dahin erfolgten Verarbeitung bleibt davon unberührt.',
    rows: ['NRW-51', 'NRW-52', 'NRW-53', 'NRW-55'],
  },
  {
    id: 'cookies-are-text',
    section: 'cookies',
    sie: 'Bei Cookies handelt es sich um kleine Textdateien, die Ihr Browser auf Ihrem Rechner speichert. Sie dienen dazu, unser Angebot für Sie nutzerfreundlicher und effektiver zu machen.',
    rows: ['NRW-56', 'NRW-68'],
  },
  {
    id: 'cookies-refused',
    section: 'cookies',
    sie: 'Sie können Ihren Browser so einstellen, dass er keine Cookies annimmt, Sie vorher fragt oder sie beim Schließen löscht. Wie man das macht, hängt von Ihrem Browser ab. Das Portal funktioniert auch ohne Cookies.',
    rows: ['NRW-59'],
  },
  {
    id: 'own-analytics',
    section: 'analytics',
    sie: 'Die statistische Auswertung läuft auf unserem eigenen Server, per JavaScript und ohne Cookies. Ihre IP-Adresse wird dabei anonymisiert; personenbezogene Daten werden nicht erhoben.',
    rows: ['NRW-61', 'NRW-62', 'NRW-63', 'NRW-65', 'NRW-66'],
  },
  {
    id: 'external-links',
    section: 'transfer',
    sie: 'Betreiber fremder Internetseiten, die vom Portal aus verlinkt werden, können die Daten der Besucherinnen und Besucher dieser Seiten erheben und auswerten.',
    rows: ['NRW-12'],
  },
  {
    id: 'changes',
    section: 'changes',
    sie: 'Im Zuge der Weiterentwicklung des Angebotes können auch Änderungen dieser Datenschutzerklärung erforderlich werden. Wir empfehlen Ihnen deshalb, sie sich von Zeit zu Zeit erneut durchzulesen.',
    rows: ['NRW-10'],
  },
  {
    id: 'general-information',
    section: 'changes',
    sie: 'Allgemeines zum Datenschutz finden Sie auf der Website der Landesbeauftragten: www.ldi.nrw.de',
    rows: ['NRW-11'],
  },
];
