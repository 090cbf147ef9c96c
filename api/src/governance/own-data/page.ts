import { escapeHtml } from '@sprechraum/shared/notice';
import type { HeldCategory } from './queries.ts';

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

const section = ({ label, since, untilSentence, why, seenBy, values }: HeldCategory) => `
<section>
<h2>${escapeHtml(label)}</h2>
<p>Gespeichert seit ${moment.format(since)}. Gelöscht: ${escapeHtml(untilSentence)}</p>
<p>${escapeHtml(why)}</p>
${seenBy.length > 0 ? `<p>Lesen können das außer Ihnen: ${escapeHtml(seenBy.join(', '))}, soweit für Ihre Beratung zuständig.</p>` : ''}
<dl>${values.map((entry) => `<dt>${escapeHtml(entry.label)} <small>${moment.format(entry.since)}</small></dt><dd>${escapeHtml(entry.value).replaceAll('\n', '<br>')}</dd>`).join('\n')}</dl>
</section>`;

/** The copy of one's own data as a page that needs nothing but itself (Art. 15 III GDPR). */
export const copyAsPage = (
  service: string,
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
<p>${escapeHtml(service)}, Stand ${moment.format(at)}</p>
${held.map(section).join('\n')}
</body>
</html>
`;
