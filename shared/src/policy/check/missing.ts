import type { Contact } from '../parties.ts';
import type { Policy } from '../policy.ts';
import { quote } from './contradiction.ts';

/** Something that Art. 13 or 14 GDPR demands of a notice and this policy does not know. */
export interface MissingInformation {
  /** Article of the GDPR, for example `Art. 13 Abs. 1 lit. a`. */
  readonly article: string;
  /** „Pflichtangabe fehlt: …“ */
  readonly message: string;
}

const rightNames: Record<Policy['rights'][number]['kind'], string> = {
  access: 'Auskunft',
  rectification: 'Berichtigung',
  erasure: 'Löschung',
  restriction: 'Einschränkung der Verarbeitung',
  portability: 'Datenübertragbarkeit',
  objection: 'Widerspruch',
  withdrawal: 'Widerruf einer Einwilligung',
  complaint: 'Beschwerde bei einer Aufsichtsbehörde',
};

const rightArticles: Partial<Record<Policy['rights'][number]['kind'], string>> = {
  withdrawal: 'Art. 13 Abs. 2 lit. c',
  complaint: 'Art. 13 Abs. 2 lit. d',
};

/** Consent is the only thing that can be withdrawn; where nobody is asked for one, the right has no object. */
const applies = (policy: Policy, right: Policy['rights'][number]['kind']) =>
  right !== 'withdrawal' || policy.consents.length > 0;

function reachable(contact: Contact | undefined): boolean {
  const { email, phone, street } = contact?.organisation ?? {};
  return Boolean(email ?? phone ?? street);
}

/**
 * What a notice must say (Art. 13 GDPR) and the policy lacks.
 *
 * The notice still renders; whoever operates the service is told what is left to do. Rights that only the statute
 * gives are named as such: the platform grants them, the controller's notice was silent (AMB-29).
 */
export function missingInformation(policy: Policy): MissingInformation[] {
  const found: MissingInformation[] = [];
  const missing = (article: string, what: string) =>
    found.push({ article, message: `Pflichtangabe fehlt: ${what} (${article} DSGVO).` });
  const contact = (kind: Contact['kind']) => policy.contacts.find((candidate) => candidate.kind === kind);

  const { name, street, postcode, city } = policy.controller;
  if (!street || !postcode || !city)
    missing('Art. 13 Abs. 1 lit. a', `Anschrift des Verantwortlichen ${quote(name)}`);
  if (!policy.controller.email && !policy.controller.phone) {
    missing('Art. 13 Abs. 1 lit. a', `Telefonnummer oder E-Mail-Adresse des Verantwortlichen ${quote(name)}`);
  }
  if (!reachable(contact('data-protection-officer'))) {
    missing('Art. 13 Abs. 1 lit. b', 'Kontaktdaten der oder des Datenschutzbeauftragten');
  }
  for (const purpose of policy.purposes.filter((candidate) => candidate.bases.length === 0)) {
    missing('Art. 13 Abs. 1 lit. c', `Rechtsgrundlage für den Zweck ${quote(purpose.label)}`);
  }
  for (const processor of policy.processors) {
    const { organisation } = processor;
    if (!organisation.street || !organisation.city) {
      missing('Art. 13 Abs. 1 lit. e', `Anschrift des Auftragsverarbeiters ${quote(organisation.name)}`);
    }
  }
  for (const kind of Object.keys(rightNames) as (keyof typeof rightNames)[]) {
    if (policy.rights.some((right) => right.kind === kind) || !applies(policy, kind)) continue;
    missing(rightArticles[kind] ?? 'Art. 13 Abs. 2 lit. b', `Recht auf ${rightNames[kind]}`);
  }
  if (!contact('supervisory-authority')) {
    missing('Art. 13 Abs. 2 lit. d', 'zuständige Aufsichtsbehörde mit Anschrift');
  }
  return found;
}
