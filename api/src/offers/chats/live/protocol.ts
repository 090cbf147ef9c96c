import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { closed, Id } from '../../../platform/http/routes.ts';

/** The longest that can be said at once, in UTF-16 units. Longer thoughts are letters. */
export const longestText = 1800;

const t = <const T extends string>(name: T) => Type.Literal(name);
const text = Type.String({ minLength: 1, maxLength: longestText, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });

/** Its id is made by the sender: the same may be sent again until it is acknowledged, and is said once. */
export const Say = Type.Object(
  { t: t('say'), room: Id, id: Id, text, to: Type.Optional(Type.String({ maxLength: 80 })) },
  closed,
);

/** What a browser says on its connection. */
const Said = Type.Union([
  /** Listen to a room, from the message after this one on: who comes back misses nothing and hears nothing twice. */
  Type.Object({ t: t('enter'), room: Id, after: Type.Integer({ minimum: 0 }) }, closed),
  Type.Object({ t: t('leave'), room: Id }, closed),
  Say,
  /** That something is being written, never what. */
  Type.Object({ t: t('typing'), room: Id }, closed),
  /** Somebody is there: sent by a page that is looked at. */
  Type.Object({ t: t('here') }, closed),
]);
export type Said = Static<typeof Said>;

const check = Compile(Said);

/** @returns null for what is no frame of ours */
export function parseSaid(data: string): Said | null {
  try {
    const value: unknown = JSON.parse(data);
    return check.Check(value) ? value : null;
  } catch {
    return null;
  }
}

/** Why something could not be done; the page has the words. */
export type Refusal = 'not-found' | 'muted' | 'ended' | 'not-begun' | 'too-fast' | 'failed' | 'invalid';

/** Something that was said, as everybody gets it who may hear it. */
export interface Utterance {
  readonly t: 'said';
  readonly room: string;
  /** Its place in the room. */
  readonly n: number;
  readonly id: string;
  /** Null: the account is gone. */
  readonly by: string | null;
  readonly role: 'client' | 'staff';
  /** To whom it was whispered. */
  readonly to?: string;
  readonly text: string;
  readonly at: string;
}
