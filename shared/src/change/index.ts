export {
  askedAgainBy,
  type ChangeKind,
  comparePolicies,
  type PolicyChange,
  type Weight,
  weights,
} from './compare.ts';
export { effectiveFrom, type Former, keepingLonger, noticeOf, shortened, shortensFrom } from './grace.ts';
export { compareNotices, type SentenceChange } from './sentences.ts';
export { changeSentence } from './words.ts';
