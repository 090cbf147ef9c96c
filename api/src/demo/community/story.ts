import type { ChatKind } from '@sprechraum/shared/policy';

/** So many days before the present, negative for what lies ahead, at a time of day. */
export interface When {
  readonly daysAgo: number;
  readonly at: string;
}

/** What somebody wrote where others read it: a pseudonym, or the nickname of somebody in the team. */
export interface Written extends When {
  readonly by: string;
  readonly text: string;
  /** Still waits for a moderator. */
  readonly waits?: true;
}

/** A topic in the forum: what opened it, and what was answered. */
export interface TopicStory extends Written {
  readonly board: string;
  readonly title: string;
  readonly contentNote?: string;
  readonly replies: readonly Written[];
}

/** What two members wrote to each other privately. */
export interface Conversation {
  readonly between: readonly [string, string];
  readonly messages: readonly Written[];
}

/** A chat that is announced, as one of these kinds: whichever the service offers. */
export interface Announcement {
  readonly kinds: readonly [ChatKind, ...ChatKind[]];
  readonly title: string;
  readonly about: string;
  /** Without a time it begins with the next quarter of an hour. */
  readonly begins: When | 'soon';
  readonly minutes: number;
  readonly capacity: number;
  readonly host: string;
  readonly coHosts: readonly string[];
  /** Codes of those whom it is for besides the members of the service. */
  readonly alsoFor: readonly string[];
  /** Who has taken a place, or waits for their turn. */
  readonly guests: readonly string[];
}
