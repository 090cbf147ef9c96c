/** The name as it is read: however its characters were typed, and without space that nobody sees. */
export const asRead = (username: string): string => username.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Two names that look alike are one: case, width and space do not count. */
export const canonicalName = (username: string): string => asRead(username).toLowerCase();
