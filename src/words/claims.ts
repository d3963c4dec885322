import { claims } from './en/claims.ts';
import { inEveryLanguage } from './languages.ts';

export type { ClaimWords } from './en/claims.ts';
export const claimWords = inEveryLanguage(claims);
