import { addressLine } from '../notice/context.ts';
import { type DataCategory, missingInformation, type Policy } from '../policy/index.ts';
import { impersonalCategories, staffCategoryPhrases } from '../texts/categories.ts';
import { capitalised, germanList, germanPeriod } from '../texts/german.ts';
import { measureTexts, partyRoles, personNames, recordTexts } from '../texts/record.ts';
import { erasureOf } from './erasure.ts';
import { processorsOf, readersOf, recipientsOf, transfersOf } from './recipients.ts';
import type { Party, ProcessingActivity, ProcessingRecord, RecordedData, RecordedEnd } from './record.ts';

function parties({ controller, provider, contacts }: Policy): Party[] {
  const party = (role: keyof typeof partyRoles, organisation: Policy['controller']): Party => ({
    role: partyRoles[role],
    address: addressLine(organisation),
  });
  const own = party('controller', controller);
  const offering = provider && party('provider', provider);
  return [
    own,
    ...(offering && offering.address !== own.address ? [offering] : []),
    ...contacts.map(({ kind, organisation }) => party(kind, organisation)),
  ];
}

function nameOf({ id, persons }: DataCategory): string {
  const ofStaff = persons === 'staff' ? staffCategoryPhrases[id] : undefined;
  return capitalised((ofStaff ?? impersonalCategories[id]).name);
}

function recorded(policy: Policy, category: DataCategory, purpose: string): RecordedData {
  const fields = policy.fields.filter(
    (field) => field.category === category.id && field.purposes.includes(purpose),
  );
  return {
    id: category.id,
    name: nameOf(category),
    fields: [...new Set(fields.map(({ label }) => label))],
  };
}

/** What ends alike is said once. */
function endsOf(policy: Policy, categories: readonly DataCategory[], purpose: string): RecordedEnd[] {
  const ends = new Map<string, { data: RecordedData[]; erasure: string; rule: string }>();
  for (const category of categories) {
    const erasure = erasureOf(policy, category);
    const rule = category.retention;
    const end = ends.get(`${rule} ${erasure}`) ?? { data: [], erasure, rule };
    ends.set(`${rule} ${erasure}`, end);
    end.data.push(recorded(policy, category, purpose));
  }
  return [...ends.values()];
}

/** Data that name nobody concern nobody, as long as others do. */
function personsOf(categories: readonly DataCategory[]): string[] {
  const all = [...new Set(categories.map(({ persons }) => persons))];
  const concerned = all.filter((persons) => persons !== 'nobody');
  return (concerned.length > 0 ? concerned : all).map((persons) => personNames[persons]);
}

function activity(policy: Policy, { id, label, bases }: Policy['purposes'][number]): ProcessingActivity {
  const asked = new Set(policy.fields.filter((field) => field.purposes.includes(id)).map((f) => f.category));
  const categories = policy.categories.filter(
    (category) => category.purposes.includes(id) || asked.has(category.id),
  );
  const ids = categories.map((category) => category.id);
  return {
    id,
    purpose: capitalised(label),
    bases: bases.flatMap((basis) => policy.bases.find((one) => one.id === basis)?.citation ?? []),
    persons: personsOf(categories),
    ends: endsOf(policy, categories, id),
    readers: readersOf(policy, ids),
    recipients: recipientsOf(policy, ids),
    processors: processorsOf(policy, ids),
    transfers: transfersOf(policy, ids),
  };
}

/** Measures in short (Art. 30 (1) (g) GDPR): only what the platform does by itself or the policy demands. */
function measures({ backups, staff, holds, categories }: Policy): string[] {
  const texts = measureTexts;
  const dative = (period: string) => germanPeriod(period, 'dative');
  const accusative = (period: string) => germanPeriod(period, 'accusative');
  const proofs = germanList(staff.requirements.map((requirement) => texts.proofs[requirement]));
  const sealed = categories.some(({ encryption }) => encryption !== 'none');
  return [
    texts.transport,
    ...(sealed ? [texts.encryption] : []),
    texts.shredding(accusative(backups.contentLifetime), accusative(backups.keysLifetime)),
    texts.hiding,
    texts.access,
    texts.passwords,
    texts.invitations(accusative(staff.invitationLifetime)),
    ...(staff.secondFactor === 'required' ? [texts.secondFactor] : []),
    texts.sessions(dative(staff.sessionIdle), dative(staff.sessionMaximum)),
    ...(proofs === '' ? [] : [texts.staff(proofs)]),
    texts.audit,
    ...(holds ? [texts.holds(holds.persons)] : []),
  ];
}

/**
 * The record of processing activities of a policy (Art. 30 (1) GDPR), one activity for each purpose.
 *
 * It is rendered from the same values as the privacy notice, so the two cannot say different things.
 */
export function composeRecord(policy: Policy): ProcessingRecord {
  return {
    service: policy.service.id,
    version: policy.notice.version,
    effectiveFrom: policy.notice.effectiveFrom,
    title: recordTexts.title(policy.service.name),
    parties: parties(policy),
    activities: policy.purposes.map((purpose) => activity(policy, purpose)),
    measures: measures(policy),
    // Each activity says itself that its basis is missing; rights are no part of a record.
    missing: missingInformation(policy)
      .filter(({ article }) => /^Art\. 13 Abs\. 1 lit\. [abe]$/.test(article))
      .map(({ message }) => message),
  };
}
