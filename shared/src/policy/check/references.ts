import type { Policy } from '../policy.ts';
import { type Check, type Contradiction, enumerate, quote, withPath } from './contradiction.ts';

function unknown(
  rule: string,
  path: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  say: (id: string) => string,
): Contradiction[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ rule, path, message: say(id) }));
}

const retentionRules: Check = (policy) => {
  const known = new Set(policy.retention.map((rule) => rule.id));
  return withPath(policy.categories, 'categories').flatMap(({ item, path }) =>
    unknown(
      'unknown-retention-rule',
      path,
      [
        item.retention,
        ...(item.endsEarlier ?? []),
        ...(item.retentionInBackups ? [item.retentionInBackups] : []),
      ],
      known,
      (id) =>
        `Die Datenart ${quote(item.label)} verweist auf die Löschregel ${quote(id)}, die es nicht gibt; niemand wüsste, wann sie gelöscht wird.`,
    ),
  );
};

const purposes: Check = (policy) => {
  const known = new Set(policy.purposes.map((purpose) => purpose.id));
  const used = [
    ...withPath(policy.categories, 'categories').map((c) => ({
      ...c,
      name: c.item.label,
      ids: c.item.purposes,
    })),
    ...withPath(policy.fields, 'fields').map((f) => ({ ...f, name: f.item.label, ids: f.item.purposes })),
    ...withPath(policy.consents, 'consents').map((c) => ({ ...c, name: c.item.id, ids: [c.item.purpose] })),
    { path: 'log', name: 'Zugriffsprotokoll', ids: [policy.log.purpose] },
  ];
  return used.flatMap(({ path, name, ids }) =>
    unknown(
      'unknown-purpose',
      path,
      ids,
      known,
      (id) => `${quote(name)} soll dem Zweck ${quote(id)} dienen, den die Regelung nicht nennt.`,
    ),
  );
};

const bases: Check = (policy) => {
  const known = new Set(policy.bases.map((basis) => basis.id));
  return withPath(policy.purposes, 'purposes').flatMap(({ item, path }) =>
    unknown(
      'unknown-basis',
      path,
      item.bases,
      known,
      (id) =>
        `Der Zweck ${quote(item.label)} stützt sich auf die Rechtsgrundlage ${quote(id)}, die nirgends angeführt ist.`,
    ),
  );
};

const categories: Check = (policy) => {
  const known = new Set<string>(policy.categories.map((category) => category.id));
  const used: { path: string; name: string; ids: string[] }[] = [
    ...withPath(policy.fields, 'fields').map(({ item, path }) => ({
      path,
      name: `Das Feld ${quote(item.label)}`,
      ids: [item.category],
    })),
    ...withPath(policy.cookies, 'cookies').map(({ item, path }) => ({
      path,
      name: `Das Cookie ${quote(item.name)}`,
      ids: item.category ? [item.category] : [],
    })),
    ...withPath(policy.recipients, 'recipients').map(({ item, path }) => ({
      path,
      name: `Der Empfänger ${quote(item.label)}`,
      ids: item.categories,
    })),
    ...withPath(policy.disclosures.grounds, 'disclosures.grounds').map(({ item, path }) => ({
      path,
      name: `Der Weitergabegrund ${quote(item.label)}`,
      ids: item.discloses,
    })),
  ];
  return used.flatMap(({ path, name, ids }) =>
    unknown(
      'unknown-category',
      path,
      ids,
      known,
      (id) => `${name} betrifft die Datenart ${quote(id)}, die im Verzeichnis der Datenarten fehlt.`,
    ),
  );
};

const roles: Check = (policy) => {
  const known = new Set<string>(policy.roles.map((role) => role.id));
  const used: { path: string; what: string; ids: string[] }[] = [
    ...withPath(policy.permissions, 'permissions').map(({ item, path }) => ({
      path,
      what: `die Erlaubnis ${quote(item.action)}`,
      ids: [item.role],
    })),
    { path: 'email.visibleTo', what: 'den Blick auf die E-Mail-Adresse', ids: policy.email.visibleTo },
    { path: 'log.readableBy', what: 'das Lesen des Zugriffsprotokolls', ids: policy.log.readableBy },
    { path: 'holds.setBy', what: 'das Aussetzen der Löschung', ids: policy.holds?.setBy ?? [] },
    {
      path: 'statistics.readableBy',
      what: 'das Lesen der Statistik',
      ids: policy.statistics?.readableBy ?? [],
    },
    {
      path: 'breakGlass.role',
      what: 'den Notzugriff',
      ids: policy.breakGlass ? [policy.breakGlass.role] : [],
    },
    {
      path: 'itTickets.approvedBy',
      what: 'die Freigabe von Aufträgen der IT-Administration',
      ids: policy.itTickets ? [policy.itTickets.approvedBy] : [],
    },
    {
      path: 'disclosures.priorReviewBy',
      what: 'die Prüfung vor einer Weitergabe',
      ids: policy.disclosures.priorReviewBy ? [policy.disclosures.priorReviewBy] : [],
    },
  ];
  return used.flatMap(({ path, what, ids }) =>
    unknown(
      'undeclared-role',
      path,
      ids,
      known,
      (id) => `Die Regelung gibt ${what} der Rolle ${quote(id)}, die sie nicht kennt.`,
    ),
  );
};

const recipients: Check = (policy) => {
  const known = new Set(policy.recipients.map((recipient) => recipient.id));
  return withPath(policy.disclosures.grounds, 'disclosures.grounds').flatMap(({ item, path }) =>
    unknown(
      'unknown-recipient',
      path,
      item.recipients,
      known,
      (id) =>
        `Aus dem Grund ${quote(item.label)} sollen Daten an ${quote(id)} gehen; im Verzeichnis der Empfänger steht diese Stelle nicht.`,
    ),
  );
};

const keysOf = (policy: Policy): [path: string, what: string, keys: string[]][] => [
  ['retention', 'Die Löschregel', policy.retention.map((rule) => rule.id)],
  ['purposes', 'Den Zweck', policy.purposes.map((purpose) => purpose.id)],
  ['bases', 'Die Rechtsgrundlage', policy.bases.map((basis) => basis.id)],
  ['roles', 'Die Rolle', policy.roles.map((role) => role.id)],
  ['recipients', 'Den Empfänger', policy.recipients.map((recipient) => recipient.id)],
  ['consents', 'Die Einwilligung', policy.consents.map((consent) => consent.id)],
  ['cookies', 'Das Cookie', policy.cookies.map((cookie) => cookie.name)],
  ['offers', 'Das Angebot', policy.offers.map((offer) => offer.kind)],
  ['fields', 'Das Feld', policy.fields.map((field) => `${field.form}/${field.id}`)],
  ['processors', 'Den Auftragsverarbeiter', policy.processors.map((processor) => processor.id)],
  ['rights', 'Das Recht', policy.rights.map((right) => right.kind)],
  ['notice.sentences', 'Den Satz', policy.notice.sentences.map((sentence) => sentence.id)],
];

const repeated = (keys: readonly string[]) => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at)),
];

const twice: Check = (policy) => [
  ...repeated(policy.categories.map((category) => category.id)).map((id) => ({
    rule: 'category-twice',
    path: 'categories',
    message: `Die Datenart ${quote(id)} ist zweimal beschrieben (${enumerate(
      policy.categories.filter((category) => category.id === id).map((category) => category.label),
    )}); jede Datenart hat genau eine Löschregel.`,
  })),
  ...keysOf(policy).flatMap(([path, what, keys]) =>
    repeated(keys).map((key) => ({
      rule: 'entry-twice',
      path,
      message: `${what} ${quote(key)} gibt es zweimal; welche Angabe gilt, ist offen.`,
    })),
  ),
];

export const references: Check[] = [retentionRules, purposes, bases, categories, roles, recipients, twice];
