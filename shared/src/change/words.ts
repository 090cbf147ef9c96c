import type { ChangeKind, PolicyChange } from './compare.ts';

const words: Record<ChangeKind, string> = {
  'consent-text': 'Der Wortlaut einer Einwilligung ändert sich',
  'consent-purpose': 'Eine Einwilligung gilt für einen anderen Zweck',
  'consent-added': 'Um eine Einwilligung wird neu gebeten',
  'consent-removed': 'Eine Einwilligung entfällt',
  'purpose-changed': 'Ein Zweck ändert sich',
  'purpose-added': 'Ein Zweck kommt hinzu',
  'purpose-removed': 'Ein Zweck entfällt',
  'use-added': 'Daten dienen einem weiteren Zweck',
  'field-added': 'Eine Angabe wird neu oder für einen weiteren Zweck erfragt',
  'field-demanded': 'Eine Angabe wird Pflicht',
  'field-freed': 'Eine Angabe wird freiwillig',
  'field-removed': 'Eine Angabe wird nicht mehr erfragt',
  'recipient-added': 'Ein Empfänger kommt hinzu oder erhält mehr',
  'recipient-removed': 'Ein Empfänger entfällt oder erhält weniger',
  'reader-added': 'Eine Rolle im Team sieht mehr',
  'reader-removed': 'Eine Rolle im Team sieht weniger',
  'processor-abroad': 'Ein Auftragsverarbeiter in einem Drittland kommt hinzu',
  'mail-added': 'E-Mails kommen aus einem weiteren Anlass',
  'mail-removed': 'E-Mails kommen aus einem Anlass nicht mehr',
  'period-longer': 'Daten bleiben länger',
  'period-other': 'Daten enden auf andere Weise',
  'period-shorter': 'Daten enden früher',
  'category-added': 'Daten kommen hinzu',
  'category-removed': 'Daten entfallen',
  'offer-added': 'Ein Angebot kommt hinzu',
  'offer-removed': 'Ein Angebot entfällt',
};

/** A change in a sentence, for whoever proposes it or agrees to it. */
export const changeSentence = ({ kind, label }: Pick<PolicyChange, 'kind' | 'label'>): string =>
  `${words[kind]}: „${label}“`;
