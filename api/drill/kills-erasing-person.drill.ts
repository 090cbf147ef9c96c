import { killAtEachStep } from './each-step.ts';

killAtEachStep('a person deletes the account', ['service', 'PostgreSQL']);
