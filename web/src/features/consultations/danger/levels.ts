import type { RiskLevel } from '../../../lib/api.ts';
import type { TextKey } from '../../../texts/index.ts';

/** How much a case worries, as a word. */
export const levelWords: Record<RiskLevel, TextKey> = {
  none: 'assessment.levels.none',
  attention: 'assessment.levels.attention',
  acute: 'assessment.levels.acute',
};
