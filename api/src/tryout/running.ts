import type { Cluster } from '../platform/postgres/cluster.ts';
import type { ServiceDatabases } from './databases.ts';

/** What a running try-out leaves in its data folder, so that the command line can work beside it. */
export interface Running {
  readonly url: string;
  readonly mails: string | null;
  /** How far its clock is ahead of the real one. */
  readonly clockOffsetMs: number;
  /** The clusters, as superuser. */
  readonly content: string;
  readonly keys: string;
  readonly services: Readonly<Record<string, ServiceDatabases>>;
}

export const superuserUrl = (cluster: Pick<Cluster, 'url'>): string => cluster.url('postgres');
