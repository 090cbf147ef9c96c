const escaped: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or attribute value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign);

/** Text without what would mean something in Markdown. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_<>[\]#|]/g, '\\$&');

const style = [
  ':root{color-scheme:light dark}',
  'body{margin:0;font:1.125rem/1.6 system-ui,sans-serif}',
  'article{max-width:34em;margin:0 auto;padding:2rem 1rem}',
  'h1,h2{line-height:1.25;text-wrap:balance}h2{margin-top:2.5rem}',
  'p,li{overflow-wrap:anywhere}li{margin-block:.5rem}',
  ':target{outline:2px solid;outline-offset:.35rem}',
  '@media print{nav{display:none}}',
].join('');

/** A page of its own that loads nothing. `body` is HTML with one heading. */
export function htmlPage(title: string, body: string): string {
  return [
    '<!doctype html>',
    '<html lang="de">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
