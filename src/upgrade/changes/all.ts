import type { Change } from '../change.ts';
import { newest } from '../plan.ts';
import { FIRST_VERSION } from '../version.ts';
import { countryCodes } from './country-codes.ts';
import { trustUrl } from './trust-url.ts';

/** Every change of what `content/` has to be, in the order of their versions. One that a release has shipped is never edited. */
export const CHANGES: readonly Change[] = [countryCodes, trustUrl];

/** The version whose content this code reads: that of the last change. A release that asks nothing of content leaves it as it is. */
export const CONTENT_VERSION: string = newest(CHANGES) ?? FIRST_VERSION;
