import type { Story } from '../story.ts';
import { answeredByColleagues } from './answered-colleagues.ts';
import { answeredByJana } from './answered-jana.ts';
import { endedLately } from './ended-lately.ts';
import { endedLongAgo } from './ended-long-ago.ts';
import { moreAnsweredByJana } from './jana-answered-more.ts';
import { moreWaitingForJana } from './jana-waiting-more.ts';
import { newStories } from './new.ts';
import { waitingForColleagues } from './waiting-colleagues.ts';
import { waitingForJana } from './waiting-jana.ts';

/** Invented cases in all states, forty of them on the desk of one counsellor. None of these people exists. */
export const stories: readonly Story[] = [
  ...newStories,
  ...waitingForJana,
  ...moreWaitingForJana,
  ...waitingForColleagues,
  ...answeredByJana,
  ...moreAnsweredByJana,
  ...answeredByColleagues,
  ...endedLately,
  ...endedLongAgo,
];
