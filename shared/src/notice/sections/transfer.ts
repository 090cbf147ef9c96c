import type { Disclosures, Processor } from '../../policy/index.ts';
import { categoryIds } from '../../policy/vocabulary.ts';
import { germanList } from '../../texts/german.ts';
import { transferTexts } from '../../texts/transfer.ts';
import { processorTasks, rolePhrases } from '../../texts/words.ts';
import {
  addressLine,
  type Context,
  categoryNames,
  type Draft,
  promise,
  sentencesFor,
  slug,
  things,
} from '../context.ts';

type Ground = Disclosures['grounds'][number];

const alike = (a: Ground, b: Ground) =>
  a.legalGround === b.legalGround &&
  a.needsConsent === b.needsConsent &&
  a.recipients.join() === b.recipients.join() &&
  a.discloses.join() === b.discloses.join();

/** Grounds that allow the same to the same are said together, under the id of the first. */
function grounds(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = transferTexts[register];
  const all = policy.disclosures.grounds;
  const firsts = all.filter((one, index) => !all.slice(0, index).some((before) => alike(one, before)));
  return firsts.map((first) => {
    const group = all.filter((one) => alike(one, first));
    const recipients = policy.recipients.filter((recipient) => first.recipients.includes(recipient.id));
    const categories = categoryIds.filter((id) => first.discloses.includes(id));
    const named = germanList(
      group.map((one) => `„${one.label}“`),
      'oder',
    );
    const text = [
      texts.ground(named, categoryNames(context, categories)),
      texts.recipients(germanList(recipients.map((recipient) => recipient.label)), recipients.length > 1),
      first.legalGround ? texts.legal(first.legalGround) : '',
      first.needsConsent ? texts.consent : '',
    ].join('');
    const source = group.map((one) => `disclosures.grounds[${one.id}]`);
    return promise(`transfer.${slug(first.id)}`, text, source);
  });
}

function processor({ register }: Context, one: Processor): Draft {
  const texts = transferTexts[register];
  const text = [
    texts.processor(processorTasks[one.task], addressLine(one.organisation)),
    one.certificate ? texts.certificate(one.certificate) : '',
    one.selectionGround ? texts.selection(one.selectionGround) : '',
    one.informationUrl ? texts.information(one.informationUrl) : '',
  ].join('');
  return promise(`transfer.processor-${slug(one.id)}`, text, [`processors[${one.id}]`]);
}

/** To whom data may go. "None" is said with its exceptions (AMB-02). */
export function transfer(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = transferTexts[register];
  const { persons, priorReviewBy, thirdCountries } = policy.disclosures;
  const cases = policy.disclosures.grounds.map((one) => one.label);
  const source = ['disclosures.grounds'];
  const reviewer = priorReviewBy ? rolePhrases[register][priorReviewBy].name : undefined;
  const first =
    cases.length === 0
      ? promise('transfer.none-except', texts.never, source)
      : promise('transfer.none-except', texts.except(things(cases)), source);
  return [
    first,
    ...grounds(context),
    ...(cases.length > 0
      ? [
          promise('transfer.persons', persons === 2 ? texts.twoPersons : texts.onePerson, [
            'disclosures.persons',
          ]),
        ]
      : []),
    ...(reviewer ? [promise('transfer.review', texts.review(reviewer), ['disclosures.priorReviewBy'])] : []),
    ...(thirdCountries
      ? []
      : [promise('transfer.third-countries', texts.noThirdCountries, ['disclosures.thirdCountries'])]),
    ...(policy.processors.length === 0
      ? [promise('transfer.processors', texts.noProcessors, ['processors'])]
      : [
          ...policy.processors.map((one) => processor(context, one)),
          promise('transfer.responsible', texts.stays, ['processors']),
        ]),
    promise('transfer.own-servers', texts.ownServers, []),
    ...sentencesFor(context, 'transfer'),
  ];
}
