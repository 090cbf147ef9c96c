import { isCommonPassword } from '../platform/crypto/passwords.ts';

/** pg reads a link without a host, as for a socket; URL alone does not. */
function parseLink(text: string): URL | null {
  for (const candidate of [text, text.replace('@/', '@socket.invalid/')])
    if (URL.canParse(candidate)) return new URL(candidate);
  return null;
}

const throughSocket = (link: URL): boolean => {
  const host = link.searchParams.get('host') ?? decodeURIComponent(link.hostname);
  return link.protocol === 'socket:' || host.startsWith('/');
};

const encrypted = ['require', 'verify-ca', 'verify-full'];
const shortestPassword = 12;

/** What is wrong with a link to PostgreSQL: in the clear, or with a password that anybody would guess. */
export function databaseFaults(name: string, text: string): string[] {
  const link = parseLink(text);
  if (!link || !['postgres:', 'postgresql:', 'socket:'].includes(link.protocol))
    return [`${name} ist keine Adresse einer PostgreSQL-Datenbank (postgresql://…).`];
  const faults: string[] = [];
  if (!throughSocket(link) && !encrypted.includes(link.searchParams.get('sslmode') ?? ''))
    faults.push(
      `${name} verbindet unverschlüsselt. Bitte sslmode=verify-full anhängen (oder require), oder einen Unix-Socket verwenden.`,
    );
  const password = decodeURIComponent(link.password);
  if (password && isWeak(password, [decodeURIComponent(link.username)]))
    faults.push(`Das Passwort in ${name} ist zu kurz oder leicht zu erraten.`);
  return faults;
}

const isWeak = (password: string, known: readonly string[]) =>
  password.length < shortestPassword || isCommonPassword(password, known);

/** What is wrong with the way to the mail server. */
export function smtpFaults(text: string): string[] {
  const link = parseLink(text);
  if (!link || !['smtp:', 'smtps:'].includes(link.protocol))
    return ['SMTP_URL ist keine Adresse eines Mailservers (smtps://…).'];
  const asked = (name: string) => link.searchParams.get(name);
  const starts = link.protocol === 'smtps:' || asked('requireTLS') === 'true';
  const undone =
    asked('ignoreTLS') === 'true' ||
    asked('secure') === 'false' ||
    asked('tls.rejectUnauthorized') === 'false';
  if (starts && !undone) return [];
  return [
    'SMTP_URL verschickt E-Mails unverschlüsselt. Bitte smtps:// verwenden, oder smtp:// mit ?requireTLS=true.',
  ];
}

/** What is wrong with the address that people type. */
export function publicUrlFaults(text: string): string[] {
  const link = URL.canParse(text) ? new URL(text) : null;
  if (!link || !['http:', 'https:'].includes(link.protocol))
    return ['PUBLIC_URL ist keine Internetadresse (https://…).'];
  return [
    ...(link.protocol === 'https:' ? [] : ['PUBLIC_URL muss mit https:// beginnen.']),
    ...(link.pathname === '/' && !link.search && !link.hash && !link.username
      ? []
      : ['PUBLIC_URL darf nur aus https:// und dem Namen des Rechners bestehen, ohne Pfad.']),
  ];
}

export const redisFaults = (text: string): string[] =>
  URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)
    ? []
    : ['REDIS_URL ist keine Adresse eines Redis- oder Valkey-Servers (rediss://…).'];
