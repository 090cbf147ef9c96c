const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** The size of a file as people say it: `840 KB`, `2,4 MB`. */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${number.format(bytes / 1_000_000)} MB`;
