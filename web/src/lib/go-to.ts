/** Takes the reader, and the keyboard, to a part of the page. */
export function goTo(id: string, block: ScrollLogicalPosition = 'start'): void {
  const part = document.getElementById(id);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block });
}
