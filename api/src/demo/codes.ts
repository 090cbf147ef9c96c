/** What comes closest to a reason of the stories where a service sorts its enquiries by other words. */
const alike: Readonly<Record<string, readonly string[]>> = {
  parenting: ['parents'],
  separation: ['problems'],
  'family-conflict': ['stress'],
  development: ['puberty'],
  distress: ['worries'],
  violence: ['abuse'],
  addiction: ['problems'],
  other: ['counselling'],
};

/** The code by which a service's own list knows what a story is about; null where nothing on the list comes close. */
export function codeIn(list: readonly { readonly code: string }[], told: string | undefined): string | null {
  if (told === undefined) return null;
  const codes = [told, ...(alike[told] ?? [])];
  return codes.find((code) => list.some((entry) => entry.code === code)) ?? null;
}
