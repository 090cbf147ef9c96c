let first = true;

/** True once: for the page somebody came in by. */
export function isFirstPage(): boolean {
  const was = first;
  first = false;
  return was;
}
