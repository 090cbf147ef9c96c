import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { inArray } from 'drizzle-orm';
import { addStaff, staff, usedLogin } from '../identity/staff/index.ts';
import { asSystem } from '../platform/access/context.ts';
import type { Platform } from '../platform/platform.ts';

/** Somebody of an invented team. */
export interface TeamMember {
  readonly username: string;
  readonly nickname: string;
  readonly name: string;
  readonly role: RoleId;
}

const people = [
  ['Jana', 'Jana Lorenz'],
  ['Miriam', 'Miriam Adler'],
  ['Tobias', 'Tobias Kern'],
  ['Gülay', 'Gülay Demir'],
  ['Beate', 'Beate Hollmann'],
  ['Sven', 'Sven Ritter'],
  ['Ines', 'Ines Falk'],
  ['Paul', 'Paul Seidel'],
  ['Clara', 'Clara Wendt'],
  ['Martin', 'Martin Opitz'],
] as const;

/** How many of a role a demonstration needs to show its work; one of every other. */
const several: Partial<Record<RoleId, number>> = { counsellor: 3 };

/** No pseudonym can be the same: those may not contain an at sign. */
const loginOf = (nickname: string) => `${nickname.toLowerCase().replaceAll('ü', 'ue')}@team`;

/** An invented team with somebody in every role that the policy knows. */
export function teamOf({ roles }: Policy): TeamMember[] {
  const seats = roles
    .filter((role) => role.kind === 'staff')
    .flatMap((role) => Array.from({ length: several[role.id] ?? 1 }, () => role.id));
  return seats.map((role, seat) => {
    const [nickname, name] = people[seat % people.length] ?? people[0];
    return { role, nickname, name, username: loginOf(nickname) };
  });
}

/** Gives an invented member of staff access. @returns the id */
export const employ = (platform: Platform, member: TeamMember, password: string): Promise<string> =>
  addStaff(platform, {
    ...member,
    password,
    affiliation: platform.policy.staff.affiliation ?? platform.policy.controller.name,
    employedUntil: '2099-12-31',
    confidentialityDate: '2020-01-07',
    qualification: 'Diplom-Sozialpädagogik',
    trainingDate: '2025-09-15',
  });

/** The invented team is at work: logins that nobody used for long would end, and a try-out shows them. */
export async function atWork({ db, clock, policy }: Platform): Promise<void> {
  const now = clock.now();
  await db.transaction(asSystem('directory', now), async (tx) => {
    const usernames = teamOf(policy).map(({ username }) => username);
    const team = await tx.select({ id: staff.id }).from(staff).where(inArray(staff.username, usernames));
    for (const { id } of team) await usedLogin(tx, id, now);
  });
}
