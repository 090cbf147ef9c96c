import type { RouteLocationNamedRaw } from 'vue-router';

/** Every address of the app. Nobody writes a path elsewhere: links name a place of `to`. */
export const paths = {
  start: '/',
  notice: '/datenschutz',
  imprint: '/impressum',
  accessibility: '/barrierefreiheit',
  emergency: '/notrufnummern',
  leaving: '/schnell-verlassen',
  login: '/anmelden',
  register: '/zugang-anlegen',
  voluntary: '/freiwillige-angaben',
  letters: '/meine-seite',
  write: '/meine-seite/schreiben',
  letter: '/meine-seite/briefe/:id',
  ownData: '/meine-daten',
  password: '/passwort',
  recoveryCode: '/wiederherstellung',
  lostPassword: '/passwort-vergessen',
  consents: '/einwilligungen',
  receipt: '/quittung',
  desk: '/schreibtisch',
  deskCase: '/schreibtisch/:id',
  handOver: '/schreibtisch/uebergeben',
  absences: '/schreibtisch/abwesenheit',
  textModules: '/schreibtisch/textbausteine',
  retention: '/aufbewahrung',
  processingRecord: '/verzeichnis',
  statistics: '/statistik',
} as const;

export type PlaceName = keyof typeof paths;

const place = (name: PlaceName): RouteLocationNamedRaw => ({ name });

export const to = {
  start: place('start'),
  notice: (statement?: string): RouteLocationNamedRaw => ({
    name: 'notice',
    ...(statement ? { hash: `#${statement}` } : {}),
  }),
  imprint: place('imprint'),
  accessibility: place('accessibility'),
  emergency: place('emergency'),
  leaving: place('leaving'),
  login: (next?: string): RouteLocationNamedRaw => ({ name: 'login', query: next ? { weiter: next } : {} }),
  register: place('register'),
  voluntary: place('voluntary'),
  letters: place('letters'),
  write: place('write'),
  letter: (id: string): RouteLocationNamedRaw => ({ name: 'letter', params: { id } }),
  ownData: place('ownData'),
  password: place('password'),
  recoveryCode: (next?: PlaceName): RouteLocationNamedRaw => ({
    name: 'recoveryCode',
    query: next ? { weiter: paths[next] } : {},
  }),
  lostPassword: place('lostPassword'),
  consents: place('consents'),
  receipt: place('receipt'),
  desk: place('desk'),
  deskCase: (id: string): RouteLocationNamedRaw => ({ name: 'deskCase', params: { id } }),
  handOver: place('handOver'),
  absences: place('absences'),
  textModules: place('textModules'),
  retention: place('retention'),
  processingRecord: place('processingRecord'),
  statistics: place('statistics'),
};
