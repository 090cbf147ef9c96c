import type { RoleId } from '@sprechraum/shared/policy';
import { type Static, Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { common } from '../../platform/errors.ts';
import { ById, closed, Day, Id, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import {
  askedProofs,
  type Invitation,
  requiredProofs,
  type StaffFacts,
  staffProblem,
} from '../staff/index.ts';
import { activate, change, invite, join, leave, type Release, resetSecondFactor } from './commands.ts';
import { loginStates, team } from './queries.ts';

export type { Release } from './commands.ts';

const proofNames = [
  'affiliation',
  'employedUntil',
  'confidentialityDate',
  'qualification',
  'trainingDate',
] as const;
const Proof = Type.Enum(proofNames);
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const Colleague = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  nickname: Type.String(),
  role: Type.String(),
  affiliation: orNull(Type.String()),
  employedUntil: orNull(Day),
  confidentialityDate: orNull(Day),
  qualification: orNull(Type.String()),
  trainingDate: orNull(Day),
  state: Type.Enum(loginStates),
  /** What the policy demands and nobody has put on record. */
  missing: Type.Array(Proof),
  /** Until when an invitation that nobody has accepted yet holds. */
  invitationEndsAt: orNull(Instant),
  secondFactor: Type.Boolean(),
  addedOn: Day,
  /** The last day on which the login was used, and no hour. */
  lastUsedOn: orNull(Day),
  leftOn: orNull(Day),
  /** Whether it is the login of who asks. */
  oneself: Type.Boolean(),
});
const Team = Type.Object({
  roles: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  /** What is asked about a colleague, and what of it has to be on record before the login opens. */
  asked: Type.Array(Proof),
  required: Type.Array(Proof),
  /** The employer that the notice names. */
  affiliation: orNull(Type.String()),
  secondFactor: Type.Enum(['off', 'optional', 'required']),
  items: Type.Array(Colleague),
});
const Invited = Type.Object({
  /** Told this once, and kept as a digest only. */
  code: Type.String(),
  endsAt: Instant,
});

const Short = Type.String({ minLength: 1, maxLength: 120, pattern: '^[^\\u0000]*$' });
const proofs = {
  affiliation: Type.Optional(orNull(Short)),
  employedUntil: Type.Optional(orNull(Day)),
  confidentialityDate: Type.Optional(orNull(Day)),
  qualification: Type.Optional(orNull(Short)),
  trainingDate: Type.Optional(orNull(Day)),
};
const NewColleague = Type.Object(
  { username: Short, name: Short, nickname: Short, role: Short, ...proofs },
  closed,
);
const Changes = Type.Object(
  { name: Type.Optional(Short), nickname: Type.Optional(Short), role: Type.Optional(Short), ...proofs },
  closed,
);

const told = ({ code, endsAt }: Invitation): Static<typeof Invited> => ({ code, endsAt: iso(endsAt) });

/** `/staff`: IT administration opens, changes and ends the logins of the team, and learns no password of anybody. */
export const teamRoutes =
  (release: Release): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;
    const asked: readonly string[] = askedProofs(policy);

    /** Nothing is recorded about colleagues that the policy does not ask for. */
    function refuseUnasked(body: object): void {
      const unasked = proofNames.filter((name) => name in body && !asked.includes(name));
      if (unasked.length > 0)
        throw staffProblem(
          'invalid',
          unasked.map((field) => ({
            field,
            code: 'not-asked',
            message: 'Diese Angabe wird in diesem Dienst nicht erhoben.',
          })),
        );
    }
    const one = async (context: Context, id: string) => {
      const found = (await team(platform, context)).find((entry) => entry.id === id);
      if (!found) throw common('not-found');
      return found;
    };

    app.get(
      '/staff',
      { config: { access: 'staff.manage' }, schema: { response: { 200: Team } } },
      async ({ context }) => ({
        roles: policy.roles.filter(({ kind }) => kind === 'staff').map(({ id, label }) => ({ id, label })),
        asked: askedProofs(policy),
        required: requiredProofs(policy),
        affiliation: policy.staff.affiliation ?? null,
        secondFactor: platform.secondFactor,
        items: await team(platform, context),
      }),
    );

    app.post(
      '/staff',
      { config: { access: 'staff.manage' }, schema: { body: NewColleague, response: { 201: Colleague } } },
      async ({ context, body: { role, ...body } }, reply) => {
        refuseUnasked(body);
        const id = await join(platform, context, { ...body, role: role as RoleId });
        return reply.code(201).send(await one(context, id));
      },
    );

    app.patch(
      '/staff/:id',
      {
        config: { access: 'staff.manage' },
        schema: { params: ById, body: Changes, response: { 200: Colleague } },
      },
      async ({ context, params, body }) => {
        refuseUnasked(body);
        await change(platform, context, release, params.id, body as Partial<StaffFacts>);
        return one(context, params.id);
      },
    );

    app.post(
      '/staff/:id/activate',
      { config: { access: 'staff.manage' }, schema: { params: ById, response: { 200: Invited } } },
      async ({ context, params }) => told(await activate(platform, context, params.id)),
    );

    app.post(
      '/staff/:id/invitation',
      { config: { access: 'staff.manage' }, schema: { params: ById, response: { 200: Invited } } },
      async ({ context, params }) => told(await invite(platform, context, params.id)),
    );

    app.post(
      '/staff/:id/leave',
      { config: { access: 'staff.manage' }, schema: { params: ById, response: { 200: Colleague } } },
      async ({ context, params }) => {
        await leave(platform, context, release, params.id);
        return one(context, params.id);
      },
    );

    app.delete(
      '/staff/:id/second-factor',
      { config: { access: 'staff.manage' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await resetSecondFactor(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );
  };
