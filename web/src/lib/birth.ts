const written = /^(?:(\d{1,2})\.)?\s*(\d{1,2})[./]\s*(\d{4})$/;
const iso = /^\d{4}-\d{2}(-\d{2})?$/;

/** A month or a day of birth as people write it, "05.2012" or "17.5.2012", in ISO; `null` if it is neither. */
export function birthOf(text: string): string | null {
  const typed = text.trim();
  if (iso.test(typed)) return typed;
  const [, day, month = '', year = ''] = written.exec(typed) ?? [];
  if (!year) return null;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
