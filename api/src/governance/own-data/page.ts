import { escapeHtml } from '@sprechraum/shared/notice';
import type { Policy } from '@sprechraum/shared/policy';
import type { HeldCategory, HeldValue } from './queries.ts';

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

const words = {
  sie: { seenBy: 'Lesen können das außer Ihnen', concerned: 'soweit für Ihre Beratung zuständig' },
  du: { seenBy: 'Lesen können das außer dir', concerned: 'soweit für deine Beratung zuständig' },
} as const;

const content = ({ value: text, href }: HeldValue) => {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  return href ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
};

const value = (held: HeldValue) =>
  `<dt>${escapeHtml(held.label)} <small>${moment.format(held.since)}${held.until ? `, bis ${moment.format(held.until)}` : ''}</small></dt><dd>${content(held)}</dd>`;

const section = (
  { seenBy: lead, concerned }: (typeof words)[keyof typeof words],
  { label, since, untilSentence, why, seenBy, values }: HeldCategory,
) => `
<section>
<h2>${escapeHtml(label)}</h2>
<p>Gespeichert seit ${moment.format(since)}. Gelöscht: ${escapeHtml(untilSentence)}</p>
<p>${escapeHtml(why)}</p>
${seenBy.length > 0 ? `<p>${lead}: ${escapeHtml(seenBy.join(', '))}, ${concerned}.</p>` : ''}
<dl>${values.map(value).join('\n')}</dl>
</section>`;

/** The copy of one's own data as a page that needs nothing but itself (Art. 15 III GDPR). */
export const copyAsPage = (
  { name, register }: Policy['service'],
  at: Date,
  held: readonly HeldCategory[],
): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Meine Daten</title>
<style>body{font:1.1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold;margin-top:1rem}dd{margin:0}small{font-weight:normal}</style>
</head>
<body>
<h1>Meine Daten</h1>
<p>${escapeHtml(name)}, Stand ${moment.format(at)}</p>
${held.map((entry) => section(words[register === 'du' ? 'du' : 'sie'], entry)).join('\n')}
</body>
</html>
`;
