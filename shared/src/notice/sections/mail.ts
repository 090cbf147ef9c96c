import { germanList } from '../../texts/german.ts';
import { mailTexts } from '../../texts/mail.ts';
import { mailClauses, neutralMails } from '../../texts/words.ts';
import { type Context, type Draft, offers, promise, standard } from '../context.ts';

/** What we write by mail, and what never. */
export function mail(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = mailTexts[register];
  const { collected, purposes } = policy.email;
  if (collected === 'never') return [promise('mail.purposes', texts.never, ['email.collected'])];
  if (purposes.length === 0) return [promise('mail.purposes', texts.none, ['email.purposes'])];
  const clauses = germanList(
    purposes.map((purpose) => mailClauses[register][purpose]),
    'oder',
  );
  const neutral = purposes.every((purpose) => neutralMails.includes(purpose));
  const newsletter = offers(policy, 'newsletter').length > 0;
  return [
    ...(collected === 'optional' ? [promise('mail.optional', texts.optional, ['email.collected'])] : []),
    promise('mail.purposes', texts.purposes(clauses), ['email.purposes']),
    ...(neutral
      ? [standard('mail.neutral', texts.neutral(policy.account !== null), ['email.purposes'])]
      : []),
    ...(newsletter
      ? [
          standard('mail.double-opt-in', texts.doubleOptIn, ['offers[newsletter]']),
          standard('mail.unsubscribe', texts.unsubscribe, ['offers[newsletter]']),
        ]
      : []),
  ];
}
