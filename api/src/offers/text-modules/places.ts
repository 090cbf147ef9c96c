import type { Place } from '../../platform/crypto/seal.ts';

/** Where the sealed texts of a text module stand. */
export const titlePlace = (row: string): Place => ({ table: 'text_module', column: 'title_sealed', row });
export const modulePlace = (row: string): Place => ({ table: 'text_module', column: 'wording_sealed', row });
