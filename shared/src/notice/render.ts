import type { SectionId } from '../texts/headings.ts';
import type { Enforcement } from './enforcement.ts';
import type { Notice, Section, Statement } from './notice.ts';
import { escapeHtml, escapeMarkdown, htmlPage } from './page.ts';

/** Sections that are read as a list rather than as a text. */
const lists: ReadonlySet<SectionId> = new Set(['purposes', 'retention', 'rights']);

/** Addresses in a text: mail addresses and `www.` or `https://` links. */
const links =
  /(https?:\/\/[^\s,;„“]*[^\s,;.„“]|www\.[^\s,;„“]*[^\s,;.„“]|[^\s@,;„“()]+@[^\s@,;„“()]*[^\s@,;.„“()])/g;

const targetOf = (address: string) =>
  address.includes('@') ? `mailto:${address}` : address.startsWith('www.') ? `https://${address}` : address;

/** Splits a text into plain parts and addresses, so that each is escaped for itself. */
function linked(text: string, plain: (part: string) => string, link: (address: string) => string): string {
  return text
    .split(links)
    .map((part, index) => (index % 2 === 1 ? link(part) : plain(part)))
    .join('');
}

const markdownText = (text: string) =>
  linked(text, escapeMarkdown, (address) => `[${escapeMarkdown(address)}](${targetOf(address)})`);

/** The notice as Markdown, one statement a paragraph, so that a changed period is one changed line. */
export function renderMarkdown(notice: Notice): string {
  const section = ({ id, heading, statements }: Section) => {
    const texts = statements.map((statement) => markdownText(statement.text));
    const body = lists.has(id) ? texts.map((text) => `- ${text}`).join('\n') : texts.join('\n\n');
    return `## ${escapeMarkdown(heading)}\n\n${body}\n`;
  };
  return [`# ${escapeMarkdown(notice.title)}\n`, ...notice.sections.map(section)].join('\n');
}

const htmlText = (text: string) =>
  linked(text, escapeHtml, (address) => {
    const rel = address.includes('@') ? '' : ' rel="noreferrer noopener external"';
    return `<a href="${escapeHtml(targetOf(address))}"${rel}>${escapeHtml(address)}</a>`;
  });

function htmlStatement(tag: 'p' | 'li', { id, text }: Statement): string {
  return `<${tag} id="${escapeHtml(id)}">${htmlText(text)}</${tag}>`;
}

function htmlSection({ id, heading, statements, control }: Section): string {
  const name = escapeHtml(id);
  const isList = lists.has(id);
  const body = statements.map((statement) => htmlStatement(isList ? 'li' : 'p', statement));
  return [
    `<section id="${name}" aria-labelledby="${name}-heading">`,
    `<h2 id="${name}-heading">${escapeHtml(heading)}</h2>`,
    ...(isList ? ['<ul>', ...body, '</ul>'] : body),
    ...(control ? [`<div data-control="${control}"></div>`] : []),
    '</section>',
  ].join('\n');
}

/** The notice as a fragment of a page; ids of sections and statements are anchors. */
export function renderHtml(notice: Notice): string {
  const about = `lang="de" data-service="${escapeHtml(notice.service)}" data-version="${escapeHtml(notice.version)}"`;
  return [
    `<article ${about}>`,
    `<h1>${escapeHtml(notice.title)}</h1>`,
    ...notice.sections.map(htmlSection),
    '</article>',
    '',
  ].join('\n');
}

/** The headings as links, for a page that has no other navigation. */
function contents({ sections }: Notice): string {
  const items = sections.map(
    ({ id, heading }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(heading)}</a></li>`,
  );
  return ['<nav aria-label="Inhalt">', '<ul>', ...items, '</ul>', '</nav>'].join('\n');
}

/** A page of its own that loads nothing, for printing or for the authority. */
export function renderPage(notice: Notice): string {
  const body = renderHtml(notice).trimEnd();
  return htmlPage(
    notice.title,
    body.replace('</h1>', () => `</h1>\n${contents(notice)}`),
  );
}

/** The document of /.well-known/privacy.json: every promise with whether the software keeps it. */
export interface NoticeDocument extends Omit<Notice, 'sections'> {
  readonly sections: readonly (Omit<Section, 'statements'> & {
    readonly statements: readonly (Statement & { readonly enforcement: Enforcement })[];
  })[];
}

export function renderJson(notice: Notice, statusOf: (statement: Statement) => Enforcement): NoticeDocument {
  return {
    ...notice,
    sections: notice.sections.map((section) => ({
      ...section,
      statements: section.statements.map((one) => ({ ...one, enforcement: statusOf(one) })),
    })),
  };
}
