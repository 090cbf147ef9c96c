import type { Login } from './secrets.ts';

export interface Told {
  readonly name: string;
  readonly url: string;
  readonly logins: readonly Login[];
  /** Where the private half of the key for IP addresses lies. */
  readonly safe: string | null;
}

const row = (label: string, text: string) => `  ${label.padEnd(18)}${text}`;

function loginRows(logins: readonly Login[]): string[] {
  const about = Math.max(...logins.map((login) => login.about.length));
  const name = Math.max(...logins.map((login) => login.username.length));
  return logins.map(
    (login) => `    ${login.about.padEnd(about + 2)}${login.username.padEnd(name + 2)}${login.password}`,
  );
}

/** What somebody has to know who has just started a try-out. */
export function banner(
  url: string,
  services: readonly Told[],
  places: { readonly mails: string | null; readonly data: string; readonly clock: string | null },
): string {
  return [
    '',
    `Sprechraum läuft: ${url}`,
    ...services.flatMap((service) => [
      '',
      services.length > 1 ? `  ${service.name}: ${service.url}` : `  ${service.name}`,
      '  Zugänge zum Ausprobieren (wofür, Name, Passwort):',
      ...loginRows(service.logins),
      ...(service.safe ? [row('Schlüssel im Safe', service.safe)] : []),
    ]),
    '',
    ...(places.mails ? [row('E-Mails lesen', places.mails)] : []),
    ...(services.length === 1 ? [row('Schnittstelle', `${url}/docs`)] : []),
    row('Daten', places.data),
    ...(places.clock ? [row('Uhr', `beginnt am ${places.clock}`)] : []),
    row('Beenden', 'Strg-C'),
    '',
  ].join('\n');
}
