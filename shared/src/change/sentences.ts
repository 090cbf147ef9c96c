import type { Notice, Statement } from '../notice/index.ts';

/** One statement of the notice that reads differently now, is new, or is gone. */
export interface SentenceChange {
  readonly id: string;
  /** The heading under which it stands. */
  readonly heading: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What every version says of itself. */
const ofItself = ['changes.version', 'changes.updated'];

const placed = ({ sections }: Pick<Notice, 'sections'>): (Statement & { heading: string })[] =>
  sections.flatMap(({ heading, statements }) =>
    statements.filter(({ id }) => !ofItself.includes(id)).map((statement) => ({ ...statement, heading })),
  );

/** The sentences in which two versions of a notice differ, in the order of the newer one; what is gone comes last. */
export function compareNotices(
  before: Pick<Notice, 'sections'>,
  after: Pick<Notice, 'sections'>,
): SentenceChange[] {
  const [old, now] = [placed(before), placed(after)];
  const changed = now.flatMap(({ id, heading, text }): SentenceChange[] => {
    const was = old.find((statement) => statement.id === id)?.text ?? null;
    return was === text ? [] : [{ id, heading, before: was, after: text }];
  });
  const gone = old
    .filter(({ id }) => now.every((statement) => statement.id !== id))
    .map(({ id, heading, text }) => ({ id, heading, before: text, after: null }));
  return [...changed, ...gone];
}
