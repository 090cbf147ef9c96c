import type { AppointmentKind } from '@sprechraum/shared/policy';
import type { Vault } from '../../platform/crypto/vault.ts';
import { appointmentAnswerPlace, appointmentPlace } from './places.ts';
import type { appointment } from './tables.ts';

/** What somebody raised, as it lies under the seal. */
export interface Raised {
  readonly kind: AppointmentKind;
  /** Instants in UTC, RFC 3339; none: a question without a date ("Können wir telefonieren?"). */
  readonly times: readonly string[];
  /** How long it takes; missing where no time is proposed. */
  readonly minutes?: number;
  readonly word?: string;
}

/** What was answered. */
export interface Answered {
  /** The chosen one of the times. */
  readonly time?: string;
  readonly word?: string;
}

type Row = typeof appointment.$inferSelect;

export const sealRaised = (vault: Vault, keyId: string, id: string, raised: Raised): Promise<Buffer> =>
  vault.seal(keyId, appointmentPlace(id), JSON.stringify(raised));

export const sealAnswered = (vault: Vault, keyId: string, id: string, answered: Answered): Promise<Buffer> =>
  vault.seal(keyId, appointmentAnswerPlace(id), JSON.stringify(answered));

export const openRaised = async (vault: Vault, keyId: string, { id, bodySealed }: Row): Promise<Raised> =>
  JSON.parse(await vault.unseal(keyId, appointmentPlace(id), bodySealed));

export const openAnswered = async (
  vault: Vault,
  keyId: string,
  { id, answerSealed }: Pick<Row, 'id' | 'answerSealed'>,
): Promise<Answered> =>
  answerSealed ? JSON.parse(await vault.unseal(keyId, appointmentAnswerPlace(id), answerSealed)) : {};
