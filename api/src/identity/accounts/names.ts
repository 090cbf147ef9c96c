import type { Policy } from '@sprechraum/shared/policy';
import type { FieldError } from '../../platform/errors.ts';
import { asRead, canonicalName } from '../login-names/index.ts';

const letters = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{1,38}[\p{L}\p{N}]$/u;
const looksLikePhone = /^\+?[\d\s/-]{7,}$/;

/** What speaks against a pseudonym; `null` if nothing does. */
export function nameError(username: string, { account }: Policy): FieldError | null {
  const field = 'username';
  const read = asRead(username);
  if (read.includes('@'))
    return {
      field,
      code: 'looks-like-email',
      message: {
        sie: 'Bitte nehmen Sie keine E-Mail-Adresse als Namen. So bleiben Sie anonym.',
        du: 'Bitte nimm keine E-Mail-Adresse als Namen. So bleibst du anonym.',
      },
    };
  if (looksLikePhone.test(read))
    return {
      field,
      code: 'looks-like-phone',
      message: {
        sie: 'Bitte nehmen Sie keine Telefonnummer als Namen. So bleiben Sie anonym.',
        du: 'Bitte nimm keine Telefonnummer als Namen. So bleibst du anonym.',
      },
    };
  if (!letters.test(read))
    return {
      field,
      code: 'form',
      message: 'Ein Name hat 3 bis 40 Zeichen: Buchstaben, Ziffern, Leerzeichen, Punkt oder Strich.',
    };
  const name = canonicalName(username);
  if (account?.reservedNames.some((reserved) => name.includes(canonicalName(reserved))))
    return {
      field,
      code: 'reserved',
      message: 'Dieser Name könnte mit der Beratungsstelle verwechselt werden. Bitte einen anderen wählen.',
    };
  return null;
}
