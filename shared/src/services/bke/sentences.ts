import type { Sentence } from '../../policy/index.ts';

/** What the notice of bke says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'only-on-server',
    section: 'security',
    sie: 'Alle Beratungsvorgänge und die damit zusammenhängenden Daten liegen ausschließlich auf dem dafür angemieteten bke-Serverplatz. Auf den Computern der Beraterinnen und Berater, des Koordinationsteams und der Software-Firma befinden sich keinerlei Beratungsdaten.',
    rows: ['BKE-10', 'BKE-11', 'BKE-12'],
  },
  {
    id: 'active-use',
    section: 'data',
    sie: 'Möchten Sie das Angebot aktiv nutzen, müssen Sie sich registrieren und einen Nicknamen erstellen.',
    rows: ['BKE-13'],
  },
  {
    id: 'no-marketing',
    section: 'transfer',
    sie: 'Die Mail-Adresse wird nicht an Dritte weitergegeben und nicht für Marketingzwecke der bke-Onlineberatung verwendet.',
    rows: ['BKE-20', 'BKE-21'],
  },
  {
    id: 'shut-down',
    section: 'retention',
    sie: 'Ist das Konto stillgelegt, können Sie sich nicht mehr einloggen.',
    rows: ['BKE-28'],
  },
  {
    id: 'archive-while-active',
    section: 'retention',
    sie: 'Bei aktivem Account bleiben die Dokumentationen der Einzelberatung in Ihrem Archiv.',
    rows: ['BKE-44'],
  },
  {
    id: 'held-cases',
    section: 'retention',
    sie: 'Ausnahme bilden Beratungsfälle, in denen es um eventuell strafrechtlich relevante Inhalte geht (Gefährdungseinschätzung): Wir bewahren sie zur eigenen Absicherung länger auf, versiegelt und ohne Verbindung zu einem Account.',
    rows: ['BKE-48'],
  },
];
