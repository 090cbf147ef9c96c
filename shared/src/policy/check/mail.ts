import type { Policy } from '../policy.ts';
import type { MailPurpose, OfferKind } from '../vocabulary.ts';
import { type Check, enumerate, quote } from './contradiction.ts';

/** What each mail is sent for: the offers that send it, and the settings of the account. */
const occasions: Record<
  MailPurpose,
  { offers: OfferKind[]; account?: (account: NonNullable<Policy['account']>) => boolean; name: string }
> = {
  answer_waiting: {
    offers: ['mail-counselling', 'live-counselling', 'open-hour', 'single-chat'],
    name: 'eine Antwort in der Beratung',
  },
  appointment_question: {
    offers: ['mail-counselling', 'live-counselling', 'open-hour', 'single-chat'],
    name: 'eine Terminfrage in der Beratung',
  },
  registration_confirm: {
    offers: [],
    account: (account) => account.confirmation === 'email-link',
    name: 'eine Registrierung mit Bestätigungs-Link',
  },
  concern_feedback: { offers: ['concerns', 'chat-widget'], name: 'eine Rückmeldung zu einem Anliegen' },
  account_notice: { offers: [], account: () => true, name: 'ein Konto' },
  reservation_status: { offers: ['reservations'], name: 'eine Anmeldung für einen Betreuungsplatz' },
  enquiry_reply: { offers: ['contact-form'], name: 'ein Kontaktformular' },
  newsletter_confirm: { offers: ['newsletter'], name: 'ein Newsletter' },
  newsletter_issue: { offers: ['newsletter'], name: 'ein Newsletter' },
  case_correspondence: { offers: ['citizen-cases'], name: 'ein Bürgerservice' },
};

/** What cannot work without a certain mail. */
function needed(policy: Policy): { purpose: MailPurpose; why: string }[] {
  const newsletter = policy.offers.find((offer) => offer.enabled && offer.kind === 'newsletter');
  return [
    ...(policy.account?.confirmation === 'email-link'
      ? [
          {
            purpose: 'registration_confirm' as const,
            why: 'Die Registrierung wird mit einem Link in einer E-Mail bestätigt',
          },
        ]
      : []),
    ...(policy.account?.recovery === 'email'
      ? [
          {
            purpose: 'account_notice' as const,
            why: 'Ein vergessenes Passwort wird mit einer E-Mail ersetzt',
          },
        ]
      : []),
    ...(newsletter
      ? (['newsletter_confirm', 'newsletter_issue'] as const).map((purpose) => ({
          purpose,
          why: `Das Angebot ${quote(newsletter.label)} verschickt und bestätigt mit E-Mails`,
        }))
      : []),
  ];
}

const missing: Check = (policy) =>
  needed(policy)
    .filter(({ purpose }) => !policy.email.purposes.includes(purpose))
    .map(({ purpose, why }) => ({
      rule: 'mail-purpose-missing',
      path: 'email.purposes',
      message: `${why}, aber unter den erlaubten Zwecken der E-Mail-Adresse (${enumerate(policy.email.purposes)}) fehlt ${quote(purpose)}.`,
    }));

const idle: Check = (policy) =>
  policy.email.purposes.flatMap((purpose) => {
    const { offers, account, name } = occasions[purpose];
    const offered = policy.offers.some((offer) => offer.enabled && offers.includes(offer.kind));
    if (offered || (policy.account && account?.(policy.account))) return [];
    const message = `E-Mails sind für ${quote(purpose)} erlaubt, aber ${name} gehört nicht zum Angebot; der Hinweis würde einen Zweck nennen, den es nicht gibt.`;
    return [{ rule: 'mail-without-occasion', path: 'email.purposes', message }];
  });

const collection: Check = ({ email, fields }) => {
  const asked = fields.filter((field) => field.id === 'email');
  if (email.collected === 'never') {
    const message = (what: string) => `Eine E-Mail-Adresse wird nie erhoben, und doch ${what}.`;
    return [
      ...(email.purposes.length > 0
        ? [
            {
              rule: 'mail-without-address',
              path: 'email.purposes',
              message: message(`sind E-Mails für ${enumerate(email.purposes)} vorgesehen`),
            },
          ]
        : []),
      ...asked.map((field) => ({
        rule: 'address-asked-though-never',
        path: 'fields',
        message: message(`fragt das Formular ${quote(field.form)} nach ihr`),
      })),
    ];
  }
  if (email.purposes.length === 0) {
    const message = 'Die E-Mail-Adresse wird erhoben, dient aber keinem einzigen Zweck.';
    return [{ rule: 'address-without-purpose', path: 'email.purposes', message }];
  }
  const required = asked.some((field) => field.required);
  if (required === (email.collected === 'required')) return [];
  const message = required
    ? `Der Hinweis nennt die E-Mail-Adresse freiwillig, im Formular ${quote(asked.find((field) => field.required)?.form ?? '')} ist sie aber Pflicht.`
    : 'Der Hinweis nennt die E-Mail-Adresse eine Pflichtangabe, aber kein Formular verlangt sie.';
  return [{ rule: 'address-duty-differs', path: 'email.collected', message }];
};

export const mail: Check[] = [missing, idle, collection];
