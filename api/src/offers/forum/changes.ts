import { type Tx, tellOnCommit } from '../../platform/db/database.ts';

/** Where every process hears that a topic looks different now. */
export const channel = 'forum';
/** In place of a topic's id: any of them may look different. */
export const everything = 'all';

/** Tells that a topic looks different now. */
export const topicChanged = (tx: Tx, threadId: string): Promise<void> => tellOnCommit(tx, channel, threadId);

/** Tells that all of them may look different: somebody is gone who was named in some. */
export const anyTopicChanged = (tx: Tx): Promise<void> => tellOnCommit(tx, channel, everything);

/**
 * So long at most a name is remembered, and a page with names: whose account runs out without anybody's doing is named
 * for twice as long, which is a minute.
 */
export const longestMs = 30_000;
