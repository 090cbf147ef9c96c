const list = new Intl.ListFormat('de-DE', { type: 'conjunction' });

/** `Greta, Helena und Sven`. */
export const germanNames = (names: readonly string[]): string => list.format(names);
