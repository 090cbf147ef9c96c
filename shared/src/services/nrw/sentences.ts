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
    id: 'authorised-third-parties',
    section: 'data',
    sie: 'Wir erheben Ihre personenbezogenen Daten bei Ihnen oder bei dazu berechtigten Dritten.',
    rows: ['NRW-24', 'NRW-25'],
  },
  {
    id: 'data-from-recipients',
    section: 'transfer',
    sie: 'Gegebenenfalls erhält die zuständige Organisationseinheit, soweit dies datenschutzrechtlich zulässig ist, von den Empfängern Ihre personenbezogenen Daten. Sie können aus allen Lebensbereichen stammen und betreffen jede Kategorie einschließlich besonderer Kategorien gemäß Artikel 9 Absatz 1 DSGVO.',
    rows: ['NRW-30', 'NRW-31'],
  },
  {
    id: 'newsletter-free',
    section: 'data',
    sie: 'In unserem kostenlosen Newsletter informieren wir Sie regelmäßig über Neuigkeiten aus dem Familienportal.NRW. Abonnieren können Sie ihn auf seiner Anmeldeseite.',
    rows: ['NRW-38', 'NRW-39'],
  },
  {
    id: 'interest-focus',
    section: 'purposes',
    sie: 'Die statistische Auswertung des Newsletters dient dazu, Interessensschwerpunkte der Zielgruppe zu erkennen und die Inhalte entsprechend aufzubereiten.',
    rows: ['NRW-48'],
  },
  {
    id: 'cookies-for-usability',
    section: 'cookies',
    sie: 'Cookies dienen dazu, unser Angebot für Sie nutzerfreundlicher und effektiver zu machen.',
    rows: ['NRW-68'],
  },
  {
    id: 'cookies-refused',
    section: 'cookies',
    sie: 'Sie können Ihren Browser so einstellen, dass er keine Cookies annimmt, Sie vorher fragt oder sie beim Schließen löscht. Wie man das macht, hängt von Ihrem Browser ab. Das Portal funktioniert auch ohne Cookies.',
    rows: ['NRW-59'],
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
