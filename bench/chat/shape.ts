/** How many people talk in how many rooms. */
export interface Shape {
  readonly name: string;
  readonly rooms: number;
  readonly size: number;
  /** The part of the bare server's throughput that we want to reach. */
  readonly goal: number;
  /** Whether passwords are hashed as in earnest: where logging in is what is measured. */
  readonly realHashing?: boolean;
}

export const shapes: readonly Shape[] = [
  { name: 'rooms of two', rooms: 200, size: 2, goal: 0.5 },
  { name: 'rooms of twenty', rooms: 20, size: 20, goal: 0.6 },
];

/** What a server tells when it is ready, in one line. */
export interface Ready {
  readonly port: number;
  readonly path: string;
  readonly origin: string;
  /** Of everybody, room after room: the cookie they are logged in with. */
  readonly cookies: readonly string[];
  /** Of everybody in the same order; the bare server knows nobody. */
  readonly usernames: readonly string[];
  readonly rooms: readonly string[];
  /** Processes whose time counts as the database's. */
  readonly database: readonly number[];
}

export const text = 'x'.repeat(300);
