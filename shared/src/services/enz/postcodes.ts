/** The municipalities of the Enzkreis. Pforzheim, which it surrounds, is a district of its own. */
export const postcodes = `
  71292 71296 71297 71299
  75196 75203 75210 75217 75223 75228 75233 75236 75239 75242 75245 75248 75249
  75305 75331 75334
  75417 75428 75433 75438 75443 75446 75447 75449
`
  .trim()
  .split(/\s+/);
