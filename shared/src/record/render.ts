import { escapeHtml, escapeMarkdown, htmlPage } from '../notice/page.ts';
import { germanShortDate } from '../texts/german.ts';
import { recordTexts as words } from '../texts/record.ts';
import type { ProcessingActivity, ProcessingRecord, RecordedEnd } from './record.ts';

const versionOf = ({ version, effectiveFrom }: ProcessingRecord) =>
  `${words.law}. ${words.version(version, germanShortDate(effectiveFrom))}.`;

const dataIn = ({ data }: RecordedEnd) =>
  data.map(({ name, fields }) => (fields.length > 0 ? `${name} (${fields.join(', ')})` : name)).join('; ');

const endLine = (end: RecordedEnd) => `${dataIn(end)}: ${end.erasure} (Regel ${end.rule})`;

/** The facts of an activity apart from its data, in the order of Art. 30 (1) GDPR. */
function factsOf(activity: ProcessingActivity): (readonly [term: string, value: string])[] {
  const listed = (entries: readonly string[], none: string) => entries.join('; ') || none;
  const stored = activity.ends.length > 0;
  return [
    [words.bases, listed(activity.bases, words.noBasis)],
    ...(stored
      ? ([
          [words.persons, listed(activity.persons, words.nobody)],
          [words.readers, listed(activity.readers, words.nobody)],
          [words.recipients, listed(activity.recipients, words.none)],
          [words.processors, listed(activity.processors, words.none)],
          [words.transfers, listed(activity.transfers, words.none)],
        ] as const)
      : []),
  ];
}

/** The record as Markdown, one line a fact, so that a changed value is one changed line. */
export function renderRecordMarkdown(record: ProcessingRecord): string {
  const bullets = (lines: readonly string[]) => lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  const activity = (one: ProcessingActivity) => {
    const facts = factsOf(one).map(([term, value]) => `- **${term}:** ${escapeMarkdown(value)}`);
    const data = one.ends.map((end) => `  - ${escapeMarkdown(endLine(end))}`);
    const stored = data.length > 0 ? [`- **${words.data}:**`, ...data] : [`- ${words.noData}`];
    return `## ${escapeMarkdown(one.purpose)}\n\n${[...facts, ...stored].join('\n')}`;
  };
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${heading}\n\n${bullets(lines)}`] : [];
  return `${[
    `# ${escapeMarkdown(record.title)}`,
    versionOf(record),
    ...section(
      words.parties,
      record.parties.map(({ role, address }) => `${role}: ${address}`),
    ),
    ...record.activities.map(activity),
    ...section(words.measures, record.measures),
    ...section(words.missing, record.missing),
  ].join('\n\n')}\n`;
}

/** The record as a page of its own that loads nothing, for printing or for the authority. */
export function renderRecordPage(record: ProcessingRecord): string {
  const list = (lines: readonly string[]) => [
    '<ul>',
    ...lines.map((line) => `<li>${escapeHtml(line)}</li>`),
    '</ul>',
  ];
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [`<h2>${escapeHtml(heading)}</h2>`, ...list(lines)] : [];
  const activity = (one: ProcessingActivity) => [
    `<section id="${escapeHtml(one.id)}">`,
    `<h2>${escapeHtml(one.purpose)}</h2>`,
    '<dl>',
    ...factsOf(one).map(
      ([term, value]) => `<dt><b>${escapeHtml(term)}</b></dt><dd>${escapeHtml(value)}</dd>`,
    ),
    '</dl>',
    ...(one.ends.length > 0
      ? [`<h3>${words.data}</h3>`, ...list(one.ends.map(endLine))]
      : [`<p>${words.noData}</p>`]),
    '</section>',
  ];
  const body = [
    '<article>',
    `<h1>${escapeHtml(record.title)}</h1>`,
    `<p>${escapeHtml(versionOf(record))}</p>`,
    ...section(
      words.parties,
      record.parties.map(({ role, address }) => `${role}: ${address}`),
    ),
    ...record.activities.flatMap(activity),
    ...section(words.measures, record.measures),
    ...section(words.missing, record.missing),
    '</article>',
  ];
  return htmlPage(record.title, body.join('\n'));
}

/** The record for machines. */
export const renderRecordJson = (record: ProcessingRecord): string => `${JSON.stringify(record, null, 2)}\n`;
