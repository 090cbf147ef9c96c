import type { Register } from '../policy/vocabulary.ts';
import type { SectionId } from '../texts/headings.ts';

/** A promise binds; information explains and promises nothing. */
export type StatementKind = 'promise' | 'information';

/** One statement of a notice, stable by its id and proven by the rows of the contract it expresses. */
export interface Statement {
  /** Usable as a URL fragment, for example `retention.consultations-message`. */
  readonly id: string;
  readonly text: string;
  /** Rows of the contract of this service. A policy the contract does not know has none. */
  readonly rows: readonly string[];
  /** Paths of the policy it was rendered from, for example `retention[R1].period`. */
  readonly source: readonly string[];
  readonly kind: StatementKind;
}

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly statements: readonly Statement[];
  /** A control the page has to show after the statements (ENZ-64). */
  readonly control?: 'analytics-objection';
}

export interface Notice {
  readonly service: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly register: Register;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Information the law demands and the policy does not give (Art. 13 GDPR). For the controller, not for readers. */
  readonly missing: readonly string[];
}

/** The policy does not offer the notice in this register. */
export class RegisterNotOfferedError extends Error {
  override readonly name = 'RegisterNotOfferedError';
  readonly register: Register;
  readonly offered: readonly Register[];

  constructor(register: Register, offered: readonly Register[]) {
    super(`The notice is not offered in the register ${register}, only in: ${offered.join(', ')}.`);
    this.register = register;
    this.offered = offered;
  }
}
