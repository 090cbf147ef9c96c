import { computed, shallowRef } from 'vue';
import type { TextModule } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useText } from '../../lib/text.ts';
import { keepTextModule, removeTextModule } from './commands.ts';
import { useRefreshTextModules } from './queries.ts';

export type Shelf = TextModule['shelf'];

/** In a text module it stands for the name of the person who reads the answer. */
export const namePlaceholder = '{Name}';

export const filledIn = ({ text }: TextModule, name: string) => text.replaceAll(namePlaceholder, () => name);

/**
 * The words of one text module while they are written: in memory alone, until they are kept or somebody logs out.
 *
 * @param module the one that is changed; without one it is new
 */
export function useWording(shelf: Shelf, module: TextModule | undefined) {
  const { t } = useText();
  const drafts = useDrafts();
  const refresh = useRefreshTextModules();
  const keyOf = (part: 'title' | 'text') => `${part} of ${shelf} text module ${module?.id ?? ''}`;
  const part = (name: 'title' | 'text') => {
    const entry = drafts.of(keyOf(name));
    if (!entry.loaded) Object.assign(entry, { text: module?.[name] ?? '', loaded: true });
    return computed({
      get: () => drafts.of(keyOf(name)).text,
      set: (value) => (drafts.of(keyOf(name)).text = value),
    });
  };
  const title = part('title');
  const text = part('text');
  const id = module?.id ?? drafts.of(keyOf('text')).clientMessageId;
  const missing = shallowRef<{ title?: string; text?: string }>({});
  const { busy, failed, attempt } = useAttempt();

  function drop() {
    drafts.sent(keyOf('title'));
    drafts.sent(keyOf('text'));
  }

  /** @returns the title under which it is kept, or nothing */
  async function keep(): Promise<string | undefined> {
    const wording = { title: title.value.trim(), text: text.value.trim() };
    missing.value = {
      ...(!wording.title && { title: t('textModules.missingName') }),
      ...(!wording.text && { text: t('textModules.missingText') }),
    };
    if (!wording.title || !wording.text) return undefined;
    const kept = await attempt(async () => {
      await keepTextModule(shelf, id, wording);
      drop();
      await refresh();
    });
    return kept ? wording.title : undefined;
  }

  return { title, text, missing, busy, failed, keep, drop };
}

/** Removing one after asking. */
export function useRemoval() {
  const refresh = useRefreshTextModules();
  const asking = shallowRef<TextModule>();
  const { busy, failed, attempt } = useAttempt();

  /** @returns what was removed, or nothing */
  async function remove(): Promise<TextModule | undefined> {
    const module = asking.value;
    if (!module) return undefined;
    const removed = await attempt(async () => {
      await removeTextModule(module.shelf, module.id);
      asking.value = undefined;
      await refresh();
    });
    return removed ? module : undefined;
  }

  return { asking, busy, failed, remove };
}
