import { randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { asSystem } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { isCommonPassword } from '../../platform/crypto/passwords.ts';
import { defineProblems, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { canonicalName, claimName } from '../login-names/index.ts';
import { germanDay } from './queries.ts';
import { staff } from './tables.ts';

const problem = defineProblems('staff', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'name-taken': [409, 'Diesen Namen gibt es schon. Bitte wählen Sie einen anderen.'],
});

export interface NewStaff {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly nickname: string;
  readonly role: RoleId;
  readonly affiliation?: string;
  /** ISO dates. */
  readonly employedUntil?: string;
  readonly confidentialityDate?: string;
  readonly qualification?: string;
  readonly trainingDate?: string;
}

/** Which recorded fact satisfies which requirement of the policy. */
const facts = {
  affiliation: 'affiliation',
  'employed-until': 'employedUntil',
  'confidentiality-date': 'confidentialityDate',
  qualification: 'qualification',
  'training-date': 'trainingDate',
} as const satisfies Record<Platform['policy']['staff']['requirements'][number], keyof NewStaff>;

/** Contact data have no place in what those who seek advice see (BKE-30). */
const contactData = /@|\d{5,}/;

function errorsOf({ staff: rules, roles }: Platform['policy'], input: NewStaff): FieldError[] {
  const errors: FieldError[] = [];
  for (const requirement of rules.requirements)
    if (!input[facts[requirement]])
      errors.push({
        field: facts[requirement],
        code: 'required',
        message: 'Ohne diese Angabe kann der Zugang nicht freigeschaltet werden.',
      });
  if (!roles.some((role) => role.id === input.role && role.kind === 'staff'))
    errors.push({ field: 'role', code: 'unknown', message: 'Diese Rolle gibt es in diesem Dienst nicht.' });
  if (contactData.test(input.nickname))
    errors.push({
      field: 'nickname',
      code: 'contact-data',
      message: 'Der Anzeigename darf keine Kontaktdaten enthalten.',
    });
  if (input.password.length < 12 || isCommonPassword(input.password, [input.username, input.name]))
    errors.push({
      field: 'password',
      code: 'weak',
      message: 'Dieses Passwort ist zu kurz oder leicht zu erraten.',
    });
  return errors;
}

/** Gives a member of staff access, with everything the policy demands to be on record (ENZ-40, ENZ-41). */
export async function addStaff(platform: Platform, input: NewStaff): Promise<string> {
  const { db, passwords, policy, clock } = platform;
  const errors = errorsOf(policy, input);
  if (errors.length > 0) throw problem('invalid', errors);
  const id = randomUUID();
  const context = asSystem('directory', clock.now());
  const { password, ...facts } = input;
  const passwordHash = await passwords.hash(password);
  await db.transaction(context, async (tx) => {
    if (!(await claimName(tx, context, platform, input.username)))
      throw problem('name-taken', [
        { field: 'username', code: 'taken', message: 'Diesen Namen gibt es schon.' },
      ]);
    await tx.insert(staff).values({
      id,
      ...facts,
      username: canonicalName(input.username),
      passwordHash,
      addedAt: context.now,
      lastUsedOn: germanDay(context.now),
    });
    await audit(tx, context, {
      action: 'staff.manage',
      change: 'added',
      objectType: 'staff',
      objectId: id,
      facts: { role: input.role },
    });
  });
  return id;
}
