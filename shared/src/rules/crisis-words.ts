/**
 * How people write who may be in danger tonight. Word stems, because German bends and joins its words; a list that is
 * too long shows help to somebody who did not need it, one that is too short leaves somebody alone.
 */
const stems: readonly RegExp[] = [
  /\bsuizid|\bselbstm(?:o|ö)rd|\bfreitod/,
  /\b(?:um|mich)\s?(?:zu)?bring(?:en|e)\b|\bbringe mich um\b|\bmich umzubringen\b/,
  /\b(?:will|möchte|mag|kann) nicht mehr (?:leben|weiterleben|sein|da sein)\b/,
  /\bnicht mehr (?:leben|da sein|aufwachen) (?:will|wollen|möchte|mag)\b/,
  /\bmir (?:etwas|was) an(?:zu)?tun\b|\btue? mir (?:etwas|was) an\b/,
  /\bleben (?:zu )?(?:be)?ende[nt]?\b|\bmein leben nehmen\b/,
  /\bsterben (?:will|möchte|wollen)\b|\b(?:will|möchte) (?:nur noch |einfach )?sterben\b/,
  /\babschiedsbrief/,
  /\britz(?:e|en|t|te) (?:mich|sich)\b|\b(?:mich|sich) (?:ge)?ritz/,
  /\bselbstverletz|\bselbst verletz/,
  /\bmissbrauch|\bvergewaltig/,
  /\b(?:tot|bewusstlos) ?(?:ge)?(?:schlag|prügel|würg)/,
  /\b(?:schlägt|prügelt|würgt) (?:mich|uns|sie|ihn|mein|unser)/,
  /\b(?:tabletten|pillen) (?:genommen|geschluckt)\b|\büberdosis/,
];

/** Whether a text sounds as if somebody were in danger: help is shown to whoever wrote it, and a human reads it. */
export function soundsLikeCrisis(text: string): boolean {
  const read = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return stems.some((stem) => stem.test(read));
}
