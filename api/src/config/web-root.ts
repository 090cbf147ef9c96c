import { resolve } from 'node:path';

/** Where the built web application lies. */
export const webRoot = resolve(import.meta.dirname, '../../../web/dist');
