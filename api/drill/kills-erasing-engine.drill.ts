import { killAtEachStep } from './each-step.ts';

killAtEachStep('the engine erases what is due', ['service']);
