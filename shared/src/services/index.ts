import type { Policy } from '../policy/index.ts';
import { bke } from './bke.ts';
import { enz } from './enz.ts';
import { kob } from './kob.ts';
import { nrw } from './nrw.ts';
import { pib } from './pib.ts';

/** The services that ship with the platform: one policy for each notice. */
export const serviceIds = ['enz', 'bke', 'pib', 'kob', 'nrw'] as const;
export type ServiceId = (typeof serviceIds)[number];

export const services: Record<ServiceId, Policy> = { enz, bke, pib, kob, nrw };
