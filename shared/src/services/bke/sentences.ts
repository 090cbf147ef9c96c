import type { Sentence } from '../../policy/index.ts';

/** What the notice of bke says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'encrypted',
    section: 'security',
    sie: 'Die gesamte Kommunikation zwischen Ihnen und der bke-Elternberatung erfolgt verschlüsselt (TLS), ebenso die Kommunikation des Beratungsteams mit der Beratungssoftware.',
    rows: ['BKE-07', 'BKE-08'],
  },
  {
    id: 'only-forum-public',
    section: 'access',
    sie: 'Lediglich die Beiträge im Forum sind ohne Registrierung online einsehbar und somit öffentlich zugänglich.',
    rows: ['BKE-09'],
  },
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
    id: 'counsellors-reachable-here',
    section: 'access',
    sie: 'Unsere Beraterinnen und Berater haben ebenfalls Nicknames und sind nur über die bke-Onlineberatung erreichbar.',
    rows: ['BKE-29', 'BKE-30'],
  },
  {
    id: 'archive-while-active',
    section: 'retention',
    sie: 'Bei aktivem Account bleiben die Dokumentationen der Einzelberatung in Ihrem Archiv.',
    rows: ['BKE-44'],
  },
  {
    id: 'posts-without-author',
    section: 'retention',
    sie: 'Endet Ihr Account, bleiben Ihre Beiträge im Forum ohne Ihren Nicknamen stehen, damit Gespräche verständlich bleiben.',
    rows: ['BKE-42'],
  },
  {
    id: 'held-cases',
    section: 'retention',
    sie: 'Ausnahme bilden Beratungsfälle, in denen es um eventuell strafrechtlich relevante Inhalte geht (Gefährdungseinschätzung): Wir bewahren sie zur eigenen Absicherung länger auf, versiegelt und ohne Verbindung zu einem Account.',
    rows: ['BKE-48'],
  },
  {
    id: 'no-reason-needed',
    section: 'rights',
    sie: 'Sie können Ihren Account jederzeit und ohne Angabe von Gründen selbst löschen.',
    rows: ['BKE-24', 'BKE-47'],
  },
  {
    id: 'formal-data-only',
    section: 'purposes',
    sie: 'Beratungsinhalte gehen nicht in die Statistik ein.',
    rows: ['BKE-40', 'BKE-50'],
  },
  {
    id: 'no-visit-evaluation',
    section: 'analytics',
    sie: 'Aus Datenschutzgründen verzichten wir auf die Auswertung von Daten, die durch den Besuch unserer Websites anfallen können.',
    rows: ['BKE-51'],
  },
];
