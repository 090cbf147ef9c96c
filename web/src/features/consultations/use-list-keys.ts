import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** j and k move through the links of a list, r answers. Enter is the link's own. */
export function useListKeys(list: Readonly<ShallowRef<HTMLElement | null>>, onReply: () => void) {
  function move(step: 1 | -1) {
    const all = list.value?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
    // What is folded away is not on the way.
    const links = [...all].filter((link) => link.checkVisibility());
    const at = links.indexOf(document.activeElement as HTMLElement);
    const current = at >= 0 ? at : links.findIndex((link) => link.getAttribute('aria-current') === 'true');
    const next = links[Math.min(Math.max(current + step, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'r') onReply();
    else return;
    event.preventDefault();
  }

  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
