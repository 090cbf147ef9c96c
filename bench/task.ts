/** Where our server says that people reach it. */
export const origin = 'https://beratung.example';

/** Which server a process is to be, and where its data are. */
export type ServerTask =
  | { readonly kind: 'bare'; readonly databaseUrl: string }
  | {
      readonly kind: 'ours';
      readonly databaseUrl: string;
      readonly keyDatabaseUrl: string;
      readonly accessLogFolder: string;
      /** Hexadecimal. */
      readonly masterKey: string;
    };
