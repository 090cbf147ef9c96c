import type { Colleague } from '../../lib/api.ts';
import type { TextKey } from '../../texts/index.ts';
import type { Proof } from './commands.ts';

export const proofWords: Record<Proof, TextKey> = {
  affiliation: 'team.proofs.affiliation',
  employedUntil: 'team.proofs.employedUntil',
  confidentialityDate: 'team.proofs.confidentialityDate',
  qualification: 'team.proofs.qualification',
  trainingDate: 'team.proofs.trainingDate',
};

export const stateWords: Record<Colleague['state'], TextKey> = {
  incomplete: 'team.states.incomplete',
  ready: 'team.states.ready',
  invited: 'team.states.invited',
  active: 'team.states.active',
  left: 'team.states.left',
};

/** Those facts are days; the others are words. */
export const isDay = (proof: Proof): boolean => proof !== 'affiliation' && proof !== 'qualification';
