import { type App, type InjectionKey, inject } from 'vue';
import { leaveNow } from './quick-exit.ts';

const wipeKey: InjectionKey<() => void> = Symbol('wipe');

/** Says what there is to forget: the whole running app. */
export function provideWipe(app: App, wipe: () => void) {
  app.provide(wipeKey, wipe);
}

export function useQuickExit(): () => void {
  const wipe = inject(wipeKey, () => undefined);
  return () => leaveNow(wipe);
}
