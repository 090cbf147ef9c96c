import { parseArgs } from 'node:util';
import { addressKeyName } from '../config/address-key.ts';
import { keyFile, makeSafeKey } from '../platform/crypto/safe.ts';

export const addressKeyHelp = `address-key

Erzeugt das Schlüsselpaar, mit dem IP-Adressen versiegelt werden (age, X25519), und zeigt es einmal.
Nichts davon wird gespeichert. Am besten auf einem Rechner ohne Netz ausführen.

Wer die geheime Hälfte verwahrt: docs/operations.md, „The key for addresses“.`;

export async function addressKeyCommand(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const made = await makeSafeKey();
  console.log(
    [
      'Öffentliche Hälfte, für die Umgebung des Dienstes:',
      '',
      `${addressKeyName}=${made.publicKey}`,
      '',
      'Geheime Hälfte, für den Safe. Sie wird nur jetzt gezeigt, und der Dienst darf sie nie bekommen:',
      '',
      keyFile(made),
    ].join('\n'),
  );
  return 0;
}
