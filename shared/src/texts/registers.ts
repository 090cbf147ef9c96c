/** Registers with a complete catalogue. `leicht` has none yet, so no notice is offered in it. */
export type FullRegister = 'sie' | 'du';

/** The same texts in both registers: a key that one of them lacks does not compile. */
export type Texts<T> = { readonly [register in FullRegister]: T };

export const inBoth = <T>(texts: { sie: T; du: NoInfer<T> }): Texts<T> => texts;

/** Forms of the possessive, for phrases that differ in nothing else. */
export interface Your {
  /** Ihr Konto */
  readonly bare: string;
  /** Ihre Nachrichten */
  readonly e: string;
  /** mit Ihrem Konto */
  readonly em: string;
  /** Ihren Zugang */
  readonly en: string;
  /** nach Ihrer Anmeldung */
  readonly er: string;
  /** Ihres Kontos */
  readonly es: string;
  /** für Sie */
  readonly you: string;
  /** sobald Sie das Konto auflösen */
  readonly closes: string;
}

const forms = (bare: string, stem: string, you: string, closes: string): Your => ({
  bare,
  you,
  closes,
  e: `${stem}e`,
  em: `${stem}em`,
  en: `${stem}en`,
  er: `${stem}er`,
  es: `${stem}es`,
});

const your: Texts<Your> = {
  sie: forms('Ihr', 'Ihr', 'Sie', 'Sie das Konto auflösen'),
  du: forms('Dein', 'Dein', 'Dich', 'Du das Konto auflöst'),
};

/** The article instead of the possessive: for documents that speak about people and not to them. */
export const theirs: Your = {
  bare: 'das',
  e: 'die',
  em: 'dem',
  en: 'den',
  er: 'der',
  es: 'des',
  you: 'die Person',
  closes: 'die Person das Konto auflöst',
};

/** Builds phrases for both registers that differ only in the possessive. */
export const withPossessive = <T>(build: (your: Your) => T): Texts<T> => ({
  sie: build(your.sie),
  du: build(your.du),
});
