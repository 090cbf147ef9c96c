import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;

export type ListActions = {
  /** Goes to where what is open can be answered or taken over. */
  reply: () => void;
  search: () => void;
  help: () => void;
};

/** Keys of the desk. Enter is the link's own; where somebody types, only Escape is a key. */
export function useListKeys(list: Readonly<ShallowRef<HTMLElement | null>>, actions: ListActions) {
  /** What is folded away is not on the way. */
  const links = () =>
    [...(list.value?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].filter((link) =>
      link.checkVisibility(),
    );
  const isOpen = (link: HTMLElement) => link.getAttribute('aria-current') === 'true';

  function go(link: HTMLElement | undefined) {
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  }

  function move(step: 1 | -1) {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const current = at >= 0 ? at : all.findIndex(isOpen);
    go(all[Math.min(Math.max(current + step, 0), all.length - 1)]);
  }

  const keys: Record<string, () => void> = {
    j: () => move(1),
    k: () => move(-1),
    r: actions.reply,
    '/': actions.search,
    '?': actions.help,
    Escape: () => {
      const all = links();
      go(all.find(isOpen) ?? all[0]);
    },
  };

  function onKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    const act = keys[key];
    if (!act || (typing(target) && key !== 'Escape')) return;
    act();
    event.preventDefault();
  }

  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
