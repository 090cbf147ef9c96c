import { rolesThat } from '../../rules/can.ts';
import { type Check, quote, withPath } from './contradiction.ts';

/** A search that finds nothing, that nobody may use, or centres that nobody can find. */
const search: Check = (policy) => {
  const centres = policy.centres ?? [];
  const offered = withPath(policy.offers, 'offers').filter(
    ({ item }) => item.kind === 'centre-search' && item.enabled,
  );
  if (offered.length === 0 && centres.length > 0)
    return [
      {
        rule: 'centres-without-search',
        path: 'centres',
        message: 'Beratungsstellen sind eingetragen, aber kein Angebot lässt nach ihnen suchen.',
      },
    ];
  return offered.flatMap(({ item, path }) => [
    ...(centres.length > 0
      ? []
      : [
          {
            rule: 'search-without-centres',
            path: 'offers',
            message: `Beim Angebot ${quote(item.label)} ist keine Beratungsstelle eingetragen; niemand fände eine.`,
          },
        ]),
    ...(rolesThat(policy, 'centre.search').length > 0
      ? []
      : [
          {
            rule: 'centre-search-by-nobody',
            path,
            message: `Das Angebot ${quote(item.label)} gibt es, aber niemand darf suchen.`,
          },
        ]),
  ]);
};

/** Who is told to look into the terms of use has to find some. */
const terms: Check = ({ terms: known = [], disclosures, notice }) => {
  if (known.length > 0) return [];
  const said = [
    ...withPath(disclosures.grounds, 'disclosures.grounds').map(({ item, path }) => ({
      path: `${path}.legalGround`,
      text: item.legalGround ?? '',
    })),
    ...withPath(notice.sentences, 'notice.sentences').map(({ item, path }) => ({
      path,
      text: `${item.sie ?? ''} ${item.du ?? ''} ${item.leicht ?? ''}`,
    })),
  ];
  return said
    .filter(({ text }) => text.includes('Nutzungsbedingungen'))
    .map(({ path }) => ({
      rule: 'terms-missing',
      path,
      message: 'Der Hinweis verweist auf Nutzungsbedingungen, die es nicht gibt.',
    }));
};

export const pages: Check[] = [search, terms];
