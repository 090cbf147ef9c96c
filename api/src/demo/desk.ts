import type { RoleId } from '@sprechraum/shared/policy';
import type { settableClock } from '../platform/clock.ts';
import type { Platform } from '../platform/platform.ts';
import { openStage } from './stage.ts';
import { answeredByJana } from './stories/answered-jana.ts';
import { moreAnsweredByJana } from './stories/jana-answered-more.ts';
import { moreWaitingForJana } from './stories/jana-waiting-more.ts';
import { waitingForJana } from './stories/waiting-jana.ts';
import { stockShelves } from './text-modules.ts';
import { scenesOf } from './timeline.ts';

const onHerDesk = [...waitingForJana, ...moreWaitingForJana, ...answeredByJana, ...moreAnsweredByJana];
const password = 'wolke kamm berg 7 zelt';

/**
 * Fills one desk as the demonstration does, without what else happens in a service.
 *
 * @param platform a platform on the clock, which goes back and comes again to where it was
 * @param team with somebody called Jana
 */
export async function fillDesk(
  platform: Platform,
  clock: ReturnType<typeof settableClock>,
  team: ReadonlyMap<string, { id: string; role: RoleId }>,
): Promise<void> {
  const now = clock.now();
  const stage = openStage(platform, team);
  const scenes = onHerDesk
    .flatMap((story) => scenesOf(story, now, platform.policy).map((scene) => ({ story, scene })))
    .filter(({ scene }) => scene.at <= now)
    .sort((a, b) => a.scene.at.getTime() - b.scene.at.getTime());
  clock.set(scenes[0]?.scene.at ?? now);
  for (const pseudonym of new Set(scenes.map(({ story }) => story.by)))
    await stage.enter(pseudonym, password);
  for (const { story, scene } of scenes) {
    clock.set(scene.at);
    await stage.play(story, scene);
  }
  clock.set(now);
  await stockShelves(platform, team);
}
