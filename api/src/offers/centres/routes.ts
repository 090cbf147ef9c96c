import { whereIs } from '@sprechraum/shared/rules';
import { Type } from 'typebox';
import { defineProblems, type FieldError } from '../../platform/errors.ts';
import { closed, type Routes } from '../../platform/http/routes.ts';
import { nearest } from './queries.ts';

const problem = defineProblems('centres', {
  postcode: [
    422,
    { sie: 'Bitte prüfen Sie die markierten Angaben.', du: 'Bitte prüfe die markierten Angaben.' },
  ],
});

const incomplete: FieldError = {
  field: 'postcode',
  code: 'form',
  message: {
    sie: 'Eine Postleitzahl hat fünf Ziffern. Eine Null am Anfang gehört dazu.',
    du: 'Eine Postleitzahl hat fünf Ziffern. Eine Null am Anfang gehört dazu.',
  },
};
const unknown: FieldError = {
  field: 'postcode',
  code: 'unknown',
  message: {
    sie: 'Diese Postleitzahl gibt es nicht. Bitte prüfen Sie die Ziffern.',
    du: 'Diese Postleitzahl gibt es nicht. Bitte prüfe die Ziffern.',
  },
};

const Question = Type.Object({ postcode: Type.String({ maxLength: 20 }) }, closed);
const Answer = Type.Object({
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      street: Type.String(),
      postcode: Type.String(),
      city: Type.String(),
      phone: Type.String(),
      url: Type.Optional(Type.String()),
      /** Roughly: a postcode is a region and no place. */
      kilometres: Type.Integer(),
    }),
  ),
});

/**
 * `/centres/search`: counselling centres near a postcode, for everybody (BKE-57, BKE-58). The postcode is posted, so
 * that it stands in no address and no log, and it is kept nowhere.
 */
export const centreRoutes: Routes =
  ({ policy }) =>
  async (app) => {
    const centres = policy.centres ?? [];

    app.post(
      '/centres/search',
      { config: { access: 'centre.search' }, schema: { body: Question, response: { 200: Answer } } },
      async ({ body }) => {
        const postcode = body.postcode.trim();
        if (!/^\d{5}$/.test(postcode)) throw problem('postcode', [incomplete]);
        const from = whereIs(postcode);
        if (!from) throw problem('postcode', [unknown]);
        return {
          items: nearest(centres, postcode, from).map(({ centre, kilometres }) => {
            const { latitude: _, longitude: __, ...shown } = centre;
            return { ...shown, kilometres };
          }),
        };
      },
    );
  };
