import type { Field } from '../../policy/index.ts';
import { dataTexts } from '../../texts/data.ts';
import { germanList } from '../../texts/german.ts';
import { formPhrases, mediaTypeNames, spokenOffers } from '../../texts/words.ts';
import {
  type Context,
  categoryNames,
  type Draft,
  offers,
  promise,
  publicMay,
  quoted,
  sentencesFor,
  standard,
} from '../context.ts';

function form(context: Context, name: Field['form']): Draft[] {
  const { policy, register } = context;
  const fields = policy.fields.filter((field) => field.form === name);
  if (fields.length === 0) return [];
  const required = fields.filter((field) => field.required);
  const text = dataTexts[register].form({
    form: formPhrases[register][name] ?? '',
    required: quoted(required),
    optional: quoted(fields.filter((field) => !field.required)),
    severalRequired: required.length > 1,
  });
  return [promise(`data.${name}`, text, [`fields[form=${name}]`])];
}

function account({ policy, register }: Context): Draft[] {
  const texts = dataTexts[register];
  const { account } = policy;
  if (!account) return [promise('data.no-account', texts.noAccount, ['account'])];
  const labelOf = (id: Field['id']) => policy.fields.find((field) => field.id === id)?.label;
  const name = labelOf('username') ?? labelOf('email') ?? '';
  const needing = policy.offers.filter((offer) => offer.enabled && offer.needsAccount);
  const free = policy.offers.filter((offer) => offer.enabled && !offer.needsAccount);
  const named = (list: typeof needing) => germanList(list.map((offer) => offer.label));
  const drafts: Draft[] = [];
  if (needing.length > 0) {
    const readable = publicMay(policy, 'forum.read') && needing.some((offer) => offer.kind === 'forum');
    const without = free.length > 0 ? [texts.without(named(free))] : [];
    const text = [texts.accountFor(named(needing)), ...without, ...(readable ? [texts.reading] : [])].join(
      ' ',
    );
    drafts.push(promise('data.account-needed', text, ['offers.needsAccount']));
  }
  if (account.identifier !== 'real-name') {
    drafts.push(promise('data.username', texts[account.identifier](name), ['account.identifier']));
  }
  if (account.confirmation === 'email-link') {
    drafts.push(promise('data.confirmation', texts.confirmation, ['account.confirmation']));
  }
  drafts.push(promise('data.login', texts.everyLogin(name), ['account']));
  drafts.push(standard('data.password', texts.password, ['account']));
  if (account.recovery === 'code') {
    drafts.push(promise('data.recovery', texts.recovery, ['account.recovery']));
  }
  return drafts;
}

function talk({ policy, register }: Context): Draft[] {
  const texts = dataTexts[register];
  const spoken = policy.offers.filter((offer) => offer.enabled && spokenOffers.includes(offer.kind));
  const kept = spoken.filter((offer) => offer.keepsLog === true).map((offer) => offer.label);
  const relayed = spoken.filter((offer) => offer.keepsLog === false).map((offer) => offer.label);
  return [
    ...(kept.length > 0 ? [promise('data.logged', texts.logged(germanList(kept)), ['offers.keepsLog'])] : []),
    ...(relayed.length > 0
      ? [promise('data.relayed', texts.relayed(germanList(relayed)), ['offers.keepsLog'])]
      : []),
  ];
}

/** How a forum is kept that everybody may read. */
function forum({ policy, register }: Context): Draft[] {
  const texts = dataTexts[register];
  const { forum: kept, offers } = policy;
  if (!kept || !offers.some(({ kind, enabled }) => enabled && kind === 'forum')) return [];
  const first = kept.firstPostsApproved > 0 ? [texts.forumFirst(kept.firstPostsApproved)] : [];
  return [
    promise('data.forum-queue', [...first, texts.forumScreened].join(' '), ['forum.firstPostsApproved']),
    promise('data.forum-indexing', kept.indexing ? texts.forumIndexed : texts.forumNotIndexed, [
      'forum.indexing',
    ]),
  ];
}

/** What the place is asked for, where the service is not responsible for everybody (ENZ-14). */
function responsibility({ policy, register }: Context): Draft[] {
  const { responsibleFor, referral } = policy.service;
  const place = policy.fields.find((field) => field.id === 'place');
  if (responsibleFor.length === 0 || !referral || !place) return [];
  const text = dataTexts[register].responsibility(place.label, `${referral.label}, ${referral.url}`);
  return [promise('data.responsibility', text, ['service.responsibleFor', 'service.referral'])];
}

/** What becomes of the postcode with which somebody looks for a centre. */
const centreSearch = ({ policy, register }: Context): Draft[] =>
  offers(policy, 'centre-search').length > 0
    ? [promise('data.centre-search', dataTexts[register].centreSearch, ['offers[centre-search]'])]
    : [];

/** What may go with a letter as a file. */
function files({ policy, register }: Context): Draft[] {
  const texts = dataTexts[register];
  return policy.offers.flatMap(({ enabled, kind, label, attachments }): Draft[] => {
    if (!enabled || !attachments) return [];
    const { types, maxCount, maxMegabytes } = attachments;
    const names = germanList(
      types.map((type) => mediaTypeNames[type]),
      'oder',
    );
    return [
      promise(`data.attachments-${kind}`, texts.attachments({ label, names, maxCount, maxMegabytes }), [
        `offers[${kind}].attachments`,
      ]),
    ];
  });
}

/** Which data, field by field and offer by offer. */
export function data(context: Context): Draft[] {
  const { policy, register } = context;
  const forms = [...new Set(policy.fields.map((field) => field.form))];
  return [
    ...forms.flatMap((name) => form(context, name)),
    ...responsibility(context),
    ...account(context),
    ...policy.offers
      .filter((offer) => offer.enabled && offer.categories.length > 1)
      .map((offer) =>
        promise(
          `data.offer-${offer.kind}`,
          dataTexts[register].offer(offer.label, categoryNames(context, offer.categories)),
          [`offers[${offer.kind}].categories`],
        ),
      ),
    ...files(context),
    ...centreSearch(context),
    ...talk(context),
    ...forum(context),
    ...policy.consents.map((consent) =>
      promise(`data.consent-${consent.id}`, dataTexts[register].consent(consent.text), [
        `consents[${consent.id}].text`,
      ]),
    ),
    ...sentencesFor(context, 'data'),
  ];
}
