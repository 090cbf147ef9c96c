import type { ForumFlag, ModeratedPost } from '../../lib/api.ts';
import type { TextKey } from '../../texts/index.ts';

export const flagReasons: Record<ForumFlag['reason'], TextKey> = {
  contact: 'forum.reportReasons.contact',
  hurtful: 'forum.reportReasons.hurtful',
  danger: 'forum.reportReasons.danger',
  advertising: 'forum.reportReasons.advertising',
  other: 'forum.reportReasons.other',
};

export const findingWords: Record<ModeratedPost['findings'][number], TextKey> = {
  'first-posts': 'moderation.findings.first-posts',
  contact: 'moderation.findings.contact',
  crisis: 'moderation.findings.crisis',
};

export const stateWords: Record<ModeratedPost['state'], TextKey> = {
  waiting: 'forum.ownStates.waiting',
  published: 'forum.ownStates.published',
  declined: 'forum.ownStates.declined',
  hidden: 'forum.ownStates.hidden',
};

export const stepWords: Record<ModeratedPost['history'][number]['step'], TextKey> = {
  approved: 'moderation.steps.approved',
  declined: 'moderation.steps.declined',
  edited: 'moderation.steps.edited',
  hidden: 'moderation.steps.hidden',
  shown: 'moderation.steps.shown',
  offered: 'moderation.steps.offered',
  taken: 'moderation.steps.taken',
  settled: 'moderation.steps.settled',
};
