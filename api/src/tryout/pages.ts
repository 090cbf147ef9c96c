import { createServer, type Server } from 'node:http';
import { escapeHtml } from '@sprechraum/shared/notice';
import type { CaughtMail } from './mail-catcher.ts';

const style = `
  :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { line-height: 1.2; }
  article { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: 1.25rem 0; }
  article h2 { margin: 0; font-size: 1.25rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .25rem 0 1rem; }
  dt { opacity: .75; }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  details pre { font: .875rem/1.5 ui-monospace, monospace; }
  a { color: inherit; }`;

const page = (title: string, body: string) => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</html>
`;

const mailArticle = ({ subject, to, date, text, raw }: CaughtMail) => `<article>
<h2>${escapeHtml(subject)}</h2>
<dl>
<dt>An</dt><dd>${escapeHtml(to.join(', '))}</dd>
<dt>Am</dt><dd>${escapeHtml(date)}</dd>
</dl>
<pre>${escapeHtml(text.trim())}</pre>
<details><summary>Wie sie über die Leitung ging</summary><pre>${escapeHtml(raw)}</pre></details>
</article>`;

/** The page on which the mails of a try-out can be read. */
export const mailPage = (mails: readonly CaughtMail[]): string =>
  page(
    'Abgefangene E-Mails',
    mails.length > 0
      ? `<p>Diese E-Mails wären verschickt worden. Sie haben diesen Rechner nicht verlassen.</p>\n${mails.map(mailArticle).join('\n')}`
      : '<p>Noch keine. Sobald eine E-Mail verschickt würde, steht sie hier; die Seite dann bitte neu laden.</p>',
  );

export interface ListedService {
  readonly name: string;
  readonly summary: string;
  readonly url: string;
}

/** The page that lists the services that run side by side. */
export const servicesPage = (services: readonly ListedService[], mailsUrl: string | null): string =>
  page(
    'Sprechraum: alle Dienste',
    `<p>Jeder Dienst hat seine eigene Datenbank und seine eigene Adresse. Sie teilen sich den Code und sonst nichts.</p>
${services
  .map(
    ({ name, summary, url }) => `<article>
<h2><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></h2>
<p>${escapeHtml(summary)}</p>
</article>`,
  )
  .join('\n')}
${mailsUrl ? `<p><a href="${escapeHtml(mailsUrl)}">Abgefangene E-Mails lesen</a></p>` : ''}`,
  );

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Shows pages on this machine: each path gives a type and a text, made anew for every request. */
export async function showPages(
  port: number,
  pages: Readonly<Record<string, () => { type: 'text/html' | 'application/json'; text: string }>>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const made = request.method === 'GET' ? pages[request.url ?? ''] : undefined;
    if (!made) {
      response.writeHead(404, headers).end();
      return;
    }
    const { type, text } = made();
    response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  server.listen(port, 'localhost');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return server;
}
