import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/vendors-by-way.json' with { type: 'json' };
import { isRunByUs } from './vendor-run-by-us.ts';

const CODE = lexicon.code.words;
const SIGN_IN_BEFORE = anyOf(lexicon.signIn.before);
const SIGN_IN_BEHIND = anyOf(lexicon.signIn.behind);
const PARTNERED_BEFORE = anyOf(lexicon.partnered.before);
const PARTNERED_BEHIND = anyOf(lexicon.partnered.behind);
const TRACKERS: ReadonlySet<string> = new Set(lexicon.trackers.names);
const TRACKED = anyOf(lexicon.trackers.before);
const TRACKED_FOR_THEM = anyOf(lexicon.trackers.theirs);
const SAME = anyOf(lexicon.same.wordings);
const NOTICES = anyOf(lexicon.notices.wordings);
const THEIRS_BEFORE = anyOf(lexicon.theirs.before);
const THEIRS_BEHIND = anyOf(lexicon.theirs.behind);
const STRAIGHT = anyOf(lexicon.straight.before);
const PAST_US = anyOf(lexicon.straight.pastUs);
const FOR_US = anyOf(lexicon.straight.forUs);
const SIGNING_IN = anyOf(lexicon.identities.before);
const OF_STAFF = anyOf(lexicon.identities.ofStaff);
const IDENTITIES: ReadonlySet<string> = new Set(lexicon.identities.names);
const ANY_BEFORE = anyOf(lexicon.anyIdentity.before);
const ANY_BEHIND = anyOf(lexicon.anyIdentity.behind);
const SOCIAL: ReadonlySet<string> = new Set(lexicon.social.names);
const [PRESENT, PAGES, SOCIAL_SIGN_IN, GIVEN] = [
  lexicon.social.present,
  lexicon.social.pages,
  lexicon.social.signIn,
  lexicon.social.given,
].map((one) => anyOf(one)) as [RegExp, RegExp, RegExp, RegExp];
const INTERFACES: ReadonlySet<string> = new Set(lexicon.interfaces.names);
const INTERFACE = anyOf(lexicon.interfaces.behind.map((word) => `^${word}`));
const SIGNED = [lexicon.signed.signature, lexicon.signed.checked, lexicon.signed.received].map((one) => anyOf(one));
const READERS = anyOf(lexicon.signed.readers);
/** "Instead of AWS, GCP, or": nothing but names and joints up to the next of them. */
const INSTEAD =
  /\b(?:[Ii]nstead of|[Rr]ather than|as opposed to)(?:[ ,/]+(?:an?|the|using|hosting|on|like|say|or|and|public|big|hyperscalers?|\p{Lu}[\w.]*))*[ ,/]+$/u;
/** How far around a name is looked, in characters. */
const LOOKED_AT = 90;

/**
 * Whether a vendor is named only by the way: as how its own or another tool is signed in to ("secured with Google Account login"), as what
 * runs on "the same infrastructure", as a tool that reads source code and no data of customers ("Dependabot"), as what was not chosen, as
 * where what a product looks after is run by others, in a notice, as whose partner the company is, as where it tracks its own work, or as what the company or its customers run themselves.
 */
export function isByWay(one: Spoken, name: string, start: number): boolean {
  const { text } = one;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(start + name.length, start + name.length + LOOKED_AT);
  const whole = `${name}${after}`.toLowerCase();
  if (CODE.some((tool) => whole.startsWith(tool) && !/^[\p{L}\p{N}]/u.test(whole.slice(tool.length)))) return true;
  if (INTERFACES.has(name.toLowerCase()) && INTERFACE.test(after)) return true;
  if (SIGN_IN_BEHIND.test(after) && SIGN_IN_BEFORE.test(before)) return true;
  // What wasn't chosen is compared further on: "… a third of what it costs on AWS".
  const first = text.indexOf(name);
  if (
    INSTEAD.test(text.slice(Math.max(0, first - LOOKED_AT), first)) ||
    (THEIRS_BEHIND.test(after) && THEIRS_BEFORE.test(before))
  )
    return true;
  return (
    SAME.test(before) ||
    (PARTNERED_BEHIND.test(after) && PARTNERED_BEFORE.test(before)) ||
    (TRACKERS.has(name.toLowerCase()) && TRACKED.test(before) && !TRACKED_FOR_THEM.test(text)) ||
    NOTICES.test(before) ||
    (STRAIGHT.test(before) && PAST_US.test(text) && !FOR_US.test(after)) ||
    isIdentity(name, before, after) ||
    isSocial(name, text, before, after) ||
    isRunByUs(one, name, start)
  );
}

/** "We are active on Facebook and Reddit", "register with your Google or Facebook account": no data go there for us. */
const isSocial = (name: string, text: string, before: string, after: string): boolean =>
  SOCIAL.has(name.toLowerCase()) &&
  !GIVEN.test(text) &&
  (SOCIAL_SIGN_IN.test(before) ||
    (!PEOPLE_WITH.has(name.toLowerCase()) && (PRESENT.test(before) || (OUR.test(before) && PAGES.test(after)))));
const OUR = /\bour\b[^.;]{0,40}$/i;
/** Those who do more than to keep pages. */
const PEOPLE_WITH: ReadonlySet<string> = new Set(['apple', 'google', 'discord']);
/** "SSO with Google, Okta or Microsoft": one of several accounts with which people may sign in. */
function isIdentity(name: string, before: string, after: string): boolean {
  if (!IDENTITIES.has(name.toLowerCase()) || OF_STAFF.test(before)) return false;
  if (!SIGNING_IN.test(before.replace(VERSION, '$1$2'))) return false;
  if (ANY_BEFORE.test(before) || ANY_BEHIND.test(after)) return true;
  const beside = [BESIDE_BEFORE.exec(before)?.[1], BESIDE_BEHIND.exec(after)?.[1]];
  return beside.some((other) => other !== undefined && IDENTITIES.has(other.toLowerCase()));
}
/** "OAuth 2.0": no end of a sentence. */
const VERSION = /(\d)\.(\d)/g;
const BESIDE_BEFORE = /(\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){0,2})(?:,? (?:and|or)|,|\/| \/) ?$/u;
const BESIDE_BEHIND = /^(?:,? (?:and|or)|,|\/| \/) ?(\p{Lu}[\w-]*(?: \p{Lu}[\w-]*){0,2})/u;

/** Whether a sentence tells that what vendors send is checked by its signature: "Webhooks are signature-verified (Stripe HMAC)". */
export const isSigned = ({ text }: Spoken): boolean => SIGNED.every((one) => one.test(text)) && !READERS.test(text);
