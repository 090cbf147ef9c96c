import type { Policy } from '@sprechraum/shared/policy';
import { openSafe } from '../platform/crypto/safe.ts';

export const addressKeyName = 'SEALED_ADDRESS_PUBLIC_KEY';

const advice = 'Ein Paar erzeugt: npm run cli -- address-key';

/** What speaks against sealing IP addresses with this key. What was given is never repeated: it may be the wrong half. */
export function addressKeyFaults({ addresses }: Policy, text: string): string[] {
  if (addresses.mode !== 'sealed')
    return text
      ? [`${addressKeyName} ist gesetzt, aber die Regelung versiegelt keine IP-Adressen. Bitte weglassen.`]
      : [];
  if (!text)
    return [
      `${addressKeyName} fehlt: die öffentliche Hälfte des Schlüssels, mit dem IP-Adressen versiegelt werden. ${advice}`,
    ];
  if (/AGE-SECRET-KEY-/i.test(text))
    return [
      `${addressKeyName} ist die geheime Hälfte des Schlüssels. Sie gehört in den Safe und auf keinen Rechner des Dienstes. Dieses Paar bitte nicht mehr verwenden. ${advice}`,
    ];
  try {
    openSafe(text);
    return [];
  } catch {
    return [`${addressKeyName} ist kein öffentlicher Schlüssel (age1…). ${advice}`];
  }
}
