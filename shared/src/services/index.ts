import type { Policy } from '../policy/index.ts';
import { bke } from './bke.ts';
import { enz } from './enz.ts';

/** The services that ship with the platform: one policy for each notice. */
export const serviceIds = ['enz', 'bke'] as const;
export type ServiceId = (typeof serviceIds)[number];

export const services: Record<ServiceId, Policy> = { enz, bke };
