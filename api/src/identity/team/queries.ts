import { germanDay } from '@sprechraum/shared/rules';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { confirmedFactors } from '../second-factors/index.ts';
import { hasLeft, missingProofs, type StaffRecord, staffRecords } from '../staff/index.ts';

/**
 * How far a login is: `incomplete` while something that the policy demands is missing, `ready` to be activated,
 * `invited` until the person has chosen a password, `active`, `left`.
 */
export const loginStates = ['incomplete', 'ready', 'invited', 'active', 'left'] as const;

function stateOf(record: StaffRecord, missing: number, now: Date): (typeof loginStates)[number] {
  if (hasLeft(record, now)) return 'left';
  if (!record.activatedAt) return missing > 0 ? 'incomplete' : 'ready';
  return record.choseOwn ? 'active' : 'invited';
}

function entryOf(
  { policy }: Pick<Platform, 'policy'>,
  context: Context,
  factors: ReadonlySet<string>,
  record: StaffRecord,
) {
  const { addedAt, activatedAt: _, invitationEndsAt, leftAt, choseOwn, lastUsedOn, ...facts } = record;
  const missing = missingProofs(policy, record);
  const state = stateOf(record, missing.length, context.now);
  return {
    ...facts,
    state,
    missing,
    invitationEndsAt: state === 'invited' ? (invitationEndsAt?.toISOString() ?? null) : null,
    secondFactor: factors.has(record.id),
    addedOn: germanDay(addedAt),
    lastUsedOn: choseOwn || state === 'left' ? lastUsedOn : null,
    leftOn: state === 'left' ? (leftAt ? germanDay(leftAt) : record.employedUntil) : null,
    oneself: record.id === context.actor.id,
  };
}

/** Everybody who works here or has left lately, with what is on record and what is missing (ENZ-40, ENZ-41). */
export const team = (platform: Platform, context: Context) =>
  platform.db.transaction(context, async (tx) => {
    const records = await staffRecords(tx);
    const factors = await confirmedFactors(tx, context, platform);
    return records.map((record) => entryOf(platform, context, factors, record));
  });
