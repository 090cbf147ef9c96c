import type { MediaType } from '@sprechraum/shared/policy';

const endings: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
};
const longest = 100;

/** Separators, what Windows forbids, control characters, and marks that turn the reading direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsafe = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"*:<>?|]/g;

/** A name that is safe on every device and ends as the file's type does, whatever the sender called it. */
export function safeName(given: string, type: MediaType): string {
  const last = given.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const stem = last
    .replace(unsafe, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...stem].slice(0, longest).join('') || 'Datei'}.${endings[type]}`;
}

/** `Content-Disposition` of a copy that is taken along (RFC 6266). */
export function asCopy(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
