import type { Story } from '../story.ts';
import { answeredByColleagues } from './answered-colleagues.ts';
import { answeredByJana } from './answered-jana.ts';
import { endedLately } from './ended-lately.ts';
import { endedLongAgo } from './ended-long-ago.ts';
import { newStories } from './new.ts';
import { waitingForColleagues } from './waiting-colleagues.ts';
import { waitingForJana } from './waiting-jana.ts';

/** Some forty invented cases in all states. None of these people exists. */
export const stories: readonly Story[] = [
  ...newStories,
  ...waitingForJana,
  ...waitingForColleagues,
  ...answeredByJana,
  ...answeredByColleagues,
  ...endedLately,
  ...endedLongAgo,
];
