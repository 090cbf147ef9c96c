import type { Policy } from '../policy.ts';
import type { CategoryId } from '../vocabulary.ts';
import { type Check, enumerate, quote, withPath } from './contradiction.ts';
import { canExceed, inWords } from './periods.ts';

const addressModes: Record<Policy['addresses']['mode'], string> = {
  never: 'IP-Adressen werden nie gespeichert',
  sealed: 'IP-Adressen werden nur versiegelt gespeichert',
  'access-log': 'IP-Adressen stehen im Zugriffsprotokoll',
  'access-log-at-chat-start': 'IP-Adressen werden beim Start eines Chats protokolliert',
};

const addressInLog: Check = ({ addresses, log }) => {
  const inLog = log.fields.includes('ip');
  const promised = addresses.mode === 'access-log' || addresses.mode === 'access-log-at-chat-start';
  if (inLog === promised) return [];
  return inLog
    ? [
        {
          rule: 'address-in-log',
          path: 'log.fields',
          message: `${addressModes[addresses.mode]}, das Zugriffsprotokoll hält sie aber im Feld „ip“ fest.`,
        },
      ]
    : [
        {
          rule: 'address-missing-in-log',
          path: 'addresses.mode',
          message: `${addressModes[addresses.mode]}, aber das Protokoll hat kein Feld „ip“.`,
        },
      ];
};

const addressScope: Check = ({ addresses, log }) => {
  if (addresses.mode !== 'access-log-at-chat-start' || log.scope === 'chat-start') return [];
  const message = `${addressModes[addresses.mode]}, das Protokoll beginnt aber nicht erst mit dem Chat (${log.scope}).`;
  return [{ rule: 'address-before-chat', path: 'log.scope', message }];
};

const sealedForever: Check = ({ addresses }) => {
  if (addresses.mode !== 'sealed' || addresses.lifetime) return [];
  const message = 'IP-Adressen werden versiegelt gespeichert, aber keine Frist sagt, wie lange.';
  return [{ rule: 'sealed-address-without-lifetime', path: 'addresses.lifetime', message }];
};

const silentLog: Check = ({ log }) => {
  if (log.scope !== 'off' || (log.fields.length === 0 && log.readableBy.length === 0)) return [];
  const message = `Das Zugriffsprotokoll ist abgeschaltet, und doch sind für es Felder oder Lesende genannt (${enumerate([...log.fields, ...log.readableBy])}).`;
  return [{ rule: 'log-off-with-fields', path: 'log', message }];
};

/** What leaves a trace needs a place in the inventory, so that it has an end. */
const inventory: Check = (policy) => {
  const known = new Set<CategoryId>(policy.categories.map((category) => category.id));
  const traces: [boolean, string, string, CategoryId[]][] = [
    [
      policy.addresses.mode === 'sealed',
      'addresses',
      'Versiegelte IP-Adressen werden',
      ['identity.sealed-address'],
    ],
    [
      policy.log.scope !== 'off',
      'log',
      'Ein Zugriffsprotokoll wird',
      ['platform.access-log', 'concerns.technical'],
    ],
    [policy.analytics.mode !== 'off', 'analytics', 'Seitenaufrufe werden', ['analytics.page-view']],
    [policy.statistics !== null, 'statistics', 'Zahlen für die Statistik werden', ['statistics.counter']],
    [policy.holds !== null, 'holds', 'Aussetzungen der Löschung werden', ['governance.hold']],
    [policy.email.purposes.length > 0, 'email', 'Mails werden bis zum Versand', ['platform.mail']],
  ];
  return traces
    .filter(([kept, , , ids]) => kept && !ids.some((id) => known.has(id)))
    .map(([, path, what, ids]) => ({
      rule: 'trace-without-category',
      path,
      message: `${what} gespeichert, aber die Datenart ${quote(ids[0] ?? '')} fehlt im Verzeichnis; so hätten sie kein Ende.`,
    }));
};

const optOut = /opt-?out|widerspr/i;

const analyticsOff: Check = (policy) => {
  if (policy.analytics.mode !== 'off') return [];
  const off = 'Webanalyse ist abgeschaltet';
  return [
    ...(policy.analytics.objection
      ? [
          {
            rule: 'objection-without-analytics',
            path: 'analytics.objection',
            message: `${off}, der Hinweis böte aber einen Schalter an, um ihr zu widersprechen.`,
          },
        ]
      : []),
    ...withPath(policy.cookies, 'cookies')
      .filter(({ item }) => item.class === 'statistics' || item.setWhen === 'objection')
      .map(({ item, path }) => ({
        rule: 'analytics-cookie-without-analytics',
        path,
        message: `${off}, das Cookie ${quote(item.name)} (${item.purpose}) gäbe es trotzdem.`,
      })),
    ...withPath(policy.notice.sentences, 'notice.sentences')
      .filter(({ item }) => item.section === 'analytics' && optOut.test(`${item.sie ?? ''} ${item.du ?? ''}`))
      .map(({ item, path }) => ({
        rule: 'objection-sentence-without-analytics',
        path,
        message: `${off}, der Satz ${quote(item.id)} erklärt aber, wie man ihr widerspricht.`,
      })),
    ...withPath(policy.permissions, 'permissions')
      .filter(({ item }) => item.action === 'analytics.count' || item.action === 'analytics.object')
      .map(({ item, path }) => ({
        rule: 'analytics-permission-without-analytics',
        path,
        message: `${off}, die Erlaubnis ${quote(item.action)} ist aber vergeben.`,
      })),
  ];
};

const cookieless: Check = (policy) => {
  if (policy.analytics.mode !== 'cookieless') return [];
  return withPath(policy.cookies, 'cookies')
    .filter(({ item }) => item.class === 'statistics')
    .map(({ item, path }) => ({
      rule: 'cookie-despite-cookieless',
      path,
      message: `Die Webanalyse verspricht, ohne Cookies auszukommen, führt aber das Statistik-Cookie ${quote(item.name)}.`,
    }));
};

const consentedCookie: Check = (policy) => {
  if (policy.analytics.mode !== 'cookie-with-consent') return [];
  return withPath(policy.cookies, 'cookies')
    .filter(({ item }) => item.class === 'statistics' && item.setWhen !== 'consent')
    .map(({ item, path }) => ({
      rule: 'statistics-cookie-before-consent',
      path,
      message: `Die Webanalyse setzt eine Einwilligung voraus, das Statistik-Cookie ${quote(item.name)} entsteht aber ohne sie (${item.setWhen}).`,
    }));
};

const rememberedObjection: Check = ({ analytics, cookies }) => {
  if (analytics.mode === 'off' || !analytics.objection) return [];
  if (cookies.some((cookie) => cookie.setWhen === 'objection')) return [];
  const message =
    'Besucherinnen und Besucher können der Webanalyse widersprechen, aber kein Cookie merkt sich den Widerspruch.';
  return [{ rule: 'objection-not-remembered', path: 'cookies', message }];
};

const loginCookie: Check = (policy) =>
  withPath(policy.cookies, 'cookies').flatMap(({ item, path }) => {
    if (item.setWhen !== 'login' || item.lifetime === 'session') return [];
    const message = `Das Cookie ${quote(item.name)} hält die Anmeldung und soll nur für die Sitzung bestehen, bliebe aber ${quote(inWords(item.lifetime))} auf dem Gerät.`;
    return [{ rule: 'login-cookie-outlives-session', path: `${path}.lifetime`, message }];
  });

const unseenNotice: Check = (policy) => {
  if (policy.notice.cookieNoticeOnFirstVisit) return [];
  return withPath(policy.cookies, 'cookies')
    .filter(({ item }) => item.setWhen === 'dismissal')
    .map(({ item, path }) => ({
      rule: 'cookie-without-notice',
      path,
      message: `Das Cookie ${quote(item.name)} merkt sich, dass ein Hinweis geschlossen wurde, den beim ersten Besuch niemand sieht.`,
    }));
};

const visitKey: Check = ({ analytics }) => {
  if (!analytics.keyLifetime || !canExceed(analytics.keyLifetime, 'P1D')) return [];
  const message = `Der Schlüssel, der Besuche eines Tages verbindet, soll ${quote(inWords(analytics.keyLifetime))} bestehen; länger als einen Tag wären Besuche einer Person zuzuordnen.`;
  return [{ rule: 'visit-key-outlives-day', path: 'analytics.keyLifetime', message }];
};

export const traces: Check[] = [
  addressInLog,
  addressScope,
  sealedForever,
  silentLog,
  inventory,
  analyticsOff,
  cookieless,
  consentedCookie,
  rememberedObjection,
  loginCookie,
  unseenNotice,
  visitKey,
];
