import { gate } from './en/gate.ts';
import { inEveryLanguage } from './languages.ts';

export type GateWords = typeof gate;
export const gateWords = inEveryLanguage(gate);
