import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue';

/**
 * How much of a page lies above the talk and how much of the screen is taken below it, whatever stands there just now:
 * what is left of the screen is the talk's, so that nobody scrolls from what was said to where one writes.
 *
 * @param dock where one writes; it stays in view as long as somebody does
 * @returns both as custom properties
 */
export function useRoomLeft(
  talk: Readonly<Ref<HTMLElement | null>>,
  dock: Readonly<Ref<HTMLElement | null>>,
) {
  const sizes = shallowRef<Record<'--above' | '--below', string>>();

  function measure() {
    if (!talk.value || !dock.value) return;
    const above = Math.ceil(talk.value.getBoundingClientRect().top + window.scrollY);
    sizes.value = { '--above': `${above}px`, '--below': `${dock.value.offsetHeight}px` };
    if (dock.value.contains(document.activeElement)) dock.value.scrollIntoView({ block: 'nearest' });
  }

  const observer = new ResizeObserver(measure);
  onMounted(() => {
    for (const element of [document.body, dock.value]) if (element) observer.observe(element);
    window.addEventListener('resize', measure);
  });
  onBeforeUnmount(() => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
  });
  return sizes;
}
