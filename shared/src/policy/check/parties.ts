import { isThirdCountry } from '../parties.ts';
import { type Check, categoryLabel, quote, withPath } from './contradiction.ts';

const thirdCountries: Check = (policy) => {
  if (policy.disclosures.thirdCountries) return [];
  const parties = [
    ...withPath(policy.recipients, 'recipients').map(({ item, path }) => ({
      path,
      country: item.country,
      who: `der Empfänger ${quote(item.label)}`,
    })),
    ...withPath(policy.processors, 'processors').map(({ item, path }) => ({
      path,
      country: item.country,
      who: `der Auftragsverarbeiter ${quote(item.organisation.name)}`,
    })),
  ];
  return parties
    .filter(({ country }) => isThirdCountry(country))
    .map(({ path, country, who }) => ({
      rule: 'third-country',
      path: `${path}.country`,
      message: `Die Regelung schließt Übermittlungen in Drittländer aus, aber ${who} sitzt in einem Drittland (${country}).`,
    }));
};

const ground: Check = (policy) =>
  withPath(policy.disclosures.grounds, 'disclosures.grounds')
    .filter(({ item }) => !item.legalGround && !item.needsConsent)
    .map(({ item, path }) => ({
      rule: 'disclosure-without-ground',
      path,
      message: `Der Weitergabegrund ${quote(item.label)} stützt sich weder auf eine Rechtsgrundlage noch auf eine Einwilligung.`,
    }));

const consent: Check = (policy) => {
  if (policy.consents.length > 0) return [];
  return withPath(policy.disclosures.grounds, 'disclosures.grounds')
    .filter(({ item }) => item.needsConsent)
    .map(({ item, path }) => ({
      rule: 'consent-never-asked',
      path,
      message: `Der Weitergabegrund ${quote(item.label)} braucht eine Einwilligung, aber um keine wird gebeten.`,
    }));
};

const register: Check = (policy) =>
  withPath(policy.disclosures.grounds, 'disclosures.grounds').flatMap(({ item, path }) =>
    item.recipients.flatMap((id) => {
      const recipient = policy.recipients.find((candidate) => candidate.id === id);
      if (!recipient) return [];
      return item.discloses
        .filter((category) => !recipient.categories.includes(category))
        .map((category) => ({
          rule: 'recipient-not-entitled',
          path,
          message: `Aus dem Grund ${quote(item.label)} soll ${categoryLabel(policy, category)} an ${quote(recipient.label)} gehen; im Verzeichnis der Empfänger ist das für diese Stelle nicht vorgesehen.`,
        }));
    }),
  );

export const parties: Check[] = [thirdCountries, ground, consent, register];
