import { Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import { fieldStatement, fieldsSchema, type ProfileField, voluntaryFields } from './fields.ts';
import { changeProfile } from './profile-changes.ts';
import { accountRow, lockAccount, profileOf } from './queries.ts';

const Profile = Type.Object({
  fields: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      hint: Type.Optional(Type.String()),
      /** What one agrees to by filling it in, word for word: the ledger keeps the digest of this. */
      statement: Type.String(),
      value: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

/** `/profile`: a person's own voluntary details. */
export const profileRoutes: Routes = (platform) => async (app) => {
  const { policy, db } = platform;
  const fields = voluntaryFields(policy);

  const change = async (
    context: Parameters<typeof db.transaction>[0],
    values: Partial<Record<ProfileField, string>>,
  ) =>
    db.transaction(context, async (tx) => {
      const id = context.actor.id ?? '';
      const row = (await lockAccount(tx, id)) ? await accountRow(tx, id) : null;
      if (!row) throw common('not-found');
      await changeProfile(tx, context, platform, { accountId: row.id, keyId: row.keyId, fields: values });
    });

  const read = async (context: Parameters<typeof db.transaction>[0]) =>
    db.transaction(context, async (tx) => {
      const given = await profileOf(tx, platform, context.actor.id ?? '');
      return {
        fields: fields.map((field) => ({
          id: field.id,
          label: field.label,
          ...(field.hint && { hint: field.hint }),
          statement: fieldStatement(policy, field),
          value: given[field.id] ?? null,
        })),
      };
    });

  app.get(
    '/profile',
    { config: { access: 'profile.read' }, schema: { response: { 200: Profile } } },
    ({ context }) => read(context),
  );

  app.patch(
    '/profile',
    {
      config: { access: 'profile.edit' },
      schema: { body: fieldsSchema(policy), response: { 200: Profile } },
    },
    async ({ context, body }) => {
      await change(context, body as Partial<Record<ProfileField, string>>);
      return read(context);
    },
  );

  app.delete(
    '/profile/:field',
    {
      config: { access: 'profile.edit' },
      schema: {
        params: Type.Object({
          field: oneOf(fields.map((field) => field.id)),
        }),
        response: { 204: Nothing },
      },
    },
    async ({ context, params }, reply) => {
      await change(context, { [params.field]: '' });
      return reply.code(204).send(null);
    },
  );
};
