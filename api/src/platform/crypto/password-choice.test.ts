import { expect, it } from 'vitest';
import { passwordError } from './password-choice.ts';

const rules = { minimum: 12, known: ['Regenbogen7'] };

it('says of a password what speaks against it, at its field', () => {
  expect(passwordError('xK7pQ2mVt9L', rules, 'newPassword')).toMatchObject({
    field: 'newPassword',
    code: 'too-short',
    message: expect.stringContaining('mindestens 12 Zeichen'),
  });
  expect(passwordError('xK7pQ2mVt9Lw', rules, 'newPassword')).toBeNull();
  expect(passwordError('regenbogen7777', rules, 'password')).toMatchObject({
    field: 'password',
    code: 'common',
    message: expect.stringContaining('leicht zu erraten'),
  });
});
