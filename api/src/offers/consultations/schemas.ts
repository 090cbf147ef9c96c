import { mediaTypes } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { Id } from '../../platform/http/routes.ts';

/** What the routes of letters and of their files share. */

const newEnquiry = 'new-enquiry';

/** The unsent text of a new enquiry, or of an answer in the case with this id. */
export const DraftKey = Type.Object(
  { key: Type.Union([Type.Literal(newEnquiry), Id]) },
  { additionalProperties: false },
);
export const caseOfDraft = (key: string): string | null => (key === newEnquiry ? null : key);

/** An attached file, as it stands in a list. */
export const AttachedFile = Type.Object({
  id: Id,
  name: Type.String(),
  mediaType: Type.Enum([...mediaTypes]),
  /** In bytes. */
  size: Type.Integer(),
});
