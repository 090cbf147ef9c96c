import { mediaTypes } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { AbsenceTold } from '../../identity/absences/index.ts';
import { closed, Id, Instant } from '../../platform/http/routes.ts';

/** What the routes of letters and of their files share. */

const newEnquiry = 'new-enquiry';

/** The unsent text of a new enquiry, or of an answer in the case with this id. */
export const DraftKey = Type.Object({ key: Type.Union([Type.Literal(newEnquiry), Id]) }, closed);
export const caseOfDraft = (key: string): string | null => (key === newEnquiry ? null : key);

/** An attached file, as it stands in a list. */
export const AttachedFile = Type.Object({
  id: Id,
  name: Type.String(),
  mediaType: Type.Enum([...mediaTypes]),
  /** In bytes. */
  size: Type.Integer(),
});

export const optional = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Optional(schema);

/** A case in a list. */
export const Card = {
  id: Id,
  mode: Type.Enum(['mail', 'live']),
  state: Type.Enum(['new', 'active', 'closed']),
  reason: optional(Type.String()),
  topic: optional(Type.String()),
  /** The legal basis of the help, as the counsellor has coded it. */
  basis: optional(Type.String()),
  openedAt: Instant,
  takenAt: optional(Instant),
  closedAt: optional(Instant),
  closedBy: optional(Type.Enum(['client', 'counsellor', 'inactivity'])),
  lastActivityAt: Instant,
  waitingFor: Type.Union([Type.Enum(['client', 'counsellor']), Type.Null()]),
  waitingSince: optional(Instant),
  waitingWorkingDays: optional(Type.Integer()),
  /** From this instant nobody can read the case any more; left out where its reader may not know what that counts from. */
  erasedBy: optional(Instant),
  /** When the case closes by itself if nobody writes. */
  closesOn: optional(Instant),
  /** Since when it is blocked for everybody but the person (Art. 18 GDPR); for the person alone. */
  restrictedAt: optional(Instant),
  counsellor: optional(Type.Object({ name: Type.String(), absence: optional(AbsenceTold) })),
  pseudonym: optional(Type.String()),
  /** For the holder: the person has written something that they have not opened. */
  unread: optional(Type.Boolean()),
  /** How much it worries whoever has it; never said to the person. */
  risk: optional(Type.Enum(['attention', 'acute'])),
  /** A colleague handed it over, and the counsellor has not written in it since. */
  handedOver: optional(Type.Object({ at: Instant, from: optional(Type.String()) })),
  /** Who raised a question about an appointment that is open, and when one meets next; nothing in a case that has ended. */
  appointments: optional(
    Type.Object({ question: optional(Type.Enum(['client', 'counsellor'])), next: optional(Instant) }),
  ),
};
export const CaseList = Type.Object({ items: Type.Array(Type.Object(Card)) });
