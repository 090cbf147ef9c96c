import type { FieldError } from '../errors.ts';
import { isCommonPassword } from './passwords.ts';

export interface PasswordRules {
  /** The fewest characters. */
  readonly minimum: number;
  /** Words that the password must not be built from, such as the name of its owner. */
  readonly known: readonly string[];
}

/**
 * What speaks against a password that somebody chose; `null` if nothing does.
 *
 * @param field the name of the form field, as the API calls it
 */
export function passwordError(
  password: string,
  { minimum, known }: PasswordRules,
  field: string,
): FieldError | null {
  if (password.length < minimum)
    return {
      field,
      code: 'too-short',
      message: `Ein Passwort braucht mindestens ${minimum} Zeichen. Ein kurzer Satz ist gut zu merken.`,
    };
  if (isCommonPassword(password, known))
    return {
      field,
      code: 'common',
      message:
        'Dieses Passwort ist leicht zu erraten. Besser sind mehrere Wörter, die nichts miteinander zu tun haben.',
    };
  return null;
}
