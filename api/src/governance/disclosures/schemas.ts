import { type Static, Type } from 'typebox';
import { closed, Id, Instant } from '../../platform/http/routes.ts';
import { states } from './queries.ts';

const Named = Type.Object({ id: Type.String(), label: Type.String() });

export const NewDisclosure = Type.Object(
  {
    /** Made by who asks: asking twice asks once. */
    id: Id,
    consultation: Id,
    ground: Type.String({ minLength: 1, maxLength: 100 }),
    justification: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
    recipient: Type.String({ minLength: 1, maxLength: 100 }),
  },
  closed,
);

/** A body that may get anything at all, and for which grounds. */
export const Recipients = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      kind: Type.String(),
      country: Type.String(),
      /** Labels of the data categories that may go there. */
      categories: Type.Array(Type.String()),
      grounds: Type.Array(Type.Object({ label: Type.String(), legalGround: Type.Optional(Type.String()) })),
    }),
  ),
});

const facts = {
  id: Id,
  state: Type.Enum([...states]),
  ground: Named,
  legalGround: Type.String(),
  recipient: Named,
  /** Labels of the data categories. */
  categories: Type.Array(Type.String()),
  requestedAt: Instant,
  endsAt: Instant,
  /** Nicknames; missing where somebody is no longer on record. */
  requestedBy: Type.Optional(Type.String()),
  confirmedBy: Type.Optional(Type.String()),
  confirmedAt: Type.Optional(Instant),
  disclosedAt: Type.Optional(Instant),
};

/** A line of the register: no case, no person, no content. */
export const Disclosure = Type.Object(facts);
export type Disclosure = Static<typeof Disclosure>;

export const Register = Type.Object({
  /** What was really passed on. */
  items: Type.Array(Disclosure),
  /** What was asked for and came to nothing, or may still be. */
  requests: Type.Array(Disclosure),
});

/** With the words of who asked, for the two who decide. */
export const Explained = Type.Object({ ...facts, justification: Type.Optional(Type.String()) });
export const Waiting = Type.Object({ items: Type.Array(Explained) });

export const OfCase = Type.Object({
  addressKept: Type.Boolean(),
  /** The grounds for which something of the case may be passed on, each with its recipients. */
  grounds: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      legalGround: Type.String(),
      opensAddress: Type.Boolean(),
      recipients: Type.Array(Named),
    }),
  ),
  items: Type.Array(Explained),
});

export const Opened = Type.Object({
  disclosedAt: Instant,
  addresses: Type.Array(
    Type.Object({
      loggedInAt: Instant,
      /** An age file in letters. Inside: the instant of the login, a space, the address. */
      sealed: Type.String(),
    }),
  ),
});
