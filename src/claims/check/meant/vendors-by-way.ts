import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/vendors-by-way.json' with { type: 'json' };

const CODE = lexicon.code.words;
const SIGN_IN_BEFORE = anyOf(lexicon.signIn.before);
const SIGN_IN_BEHIND = anyOf(lexicon.signIn.behind);
const SAME = anyOf(lexicon.same.wordings);
/** How far around a name is looked, in characters. */
const LOOKED_AT = 90;

/**
 * Whether a vendor is named only by the way: as how its own or another tool is signed in to ("secured with Google Account login"), as what
 * runs on "the same infrastructure", or as a tool that reads source code and no data of customers ("Dependabot").
 */
export function isByWay({ text }: Spoken, name: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(start + name.length, start + name.length + LOOKED_AT);
  const whole = `${name}${after}`.toLowerCase();
  if (CODE.some((tool) => whole.startsWith(tool) && !/^[\p{L}\p{N}]/u.test(whole.slice(tool.length)))) return true;
  if (SIGN_IN_BEHIND.test(after) && SIGN_IN_BEFORE.test(before)) return true;
  return SAME.test(before);
}
