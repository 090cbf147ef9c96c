import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import {
  addStaff,
  enterStaff,
  noteCapacity,
  noteLeaving,
  staff,
  usedLogin,
} from '../identity/staff/index.ts';
import { asSystem } from '../platform/access/context.ts';
import { makeCode } from '../platform/crypto/codes.ts';
import { anyOf } from '../platform/db/lists.ts';
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
    trainingDate: '2020-01-14',
  });

/** Somebody who begins soon, and whose obligation to confidentiality nobody has put on record yet. */
const beginner = { username: 'lena@team', nickname: 'Lena', name: 'Lena Vogt' } as const;
const former = { username: 'karl@team', nickname: 'Karl', name: 'Karl Henning' } as const;

/** The team changes: somebody came and has left again, somebody else is about to begin. */
export function comings({ policy }: Pick<Platform, 'policy'>, now: Date) {
  const role = teamOf(policy)[0]?.role;
  const affiliation = policy.staff.affiliation ?? policy.controller.name;
  if (!role) return [];
  return [
    {
      at: addPeriod(now, '-P5M'),
      happen: async (platform: Platform) => {
        await employ(platform, { ...former, role }, makeCode(4));
      },
    },
    {
      at: addPeriod(now, '-P20D'),
      happen: ({ db, clock }: Platform) => {
        const context = asSystem('directory', clock.now());
        return db.transaction(context, async (tx) => {
          const [found] = await tx
            .select({ id: staff.id })
            .from(staff)
            .where(eq(staff.username, former.username));
          if (found) await noteLeaving(tx, context, found.id);
        });
      },
    },
    {
      at: addPeriod(now, '-P3D'),
      happen: async (platform: Platform) => {
        const context = asSystem('directory', platform.clock.now());
        await platform.db.transaction(context, (tx) =>
          enterStaff(tx, context, platform, { ...beginner, role, affiliation, employedUntil: '2099-12-31' }),
        );
      },
    },
  ];
}

/** How long the weeks of those who counsel are, and what they speak, where somebody coordinates them. */
export async function planWeeks(
  platform: Platform,
  team: ReadonlyMap<string, { readonly id: string; readonly role: RoleId }>,
): Promise<void> {
  const { policy, clock } = platform;
  if (!policy.permissions.some(({ action }) => action === 'distribution.read')) return;
  const context = asSystem('directory', clock.now());
  const [, ...others] = policy.service.languages ?? [];
  const counsellors = [...team.values()].filter(({ role }) => role === 'counsellor');
  for (const [seat, { id }] of counsellors.entries()) {
    const spoken = others[seat];
    await noteCapacity(platform, context, id, {
      weeklyHours: 20 - seat * 6,
      languages: spoken ? [spoken.code] : [],
    });
  }
}

/** The invented team is at work: logins that nobody used for long would end, and a try-out shows them. */
export async function atWork({ db, clock, policy }: Platform): Promise<void> {
  const now = clock.now();
  await db.transaction(asSystem('directory', now), async (tx) => {
    const usernames = teamOf(policy).map(({ username }) => username);
    const team = await tx.select({ id: staff.id }).from(staff).where(anyOf(staff.username, usernames));
    for (const { id } of team) await usedLogin(tx, id, now);
  });
}
