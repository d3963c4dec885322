import { wordsOf } from '../../reading/words.ts';
import said from './lexicon/said-of.json' with { type: 'json' };
import { questionOf } from './number-place.ts';
import type { Stated } from './stated-in.ts';

const OF = new Set(said.hours.of.split(' '));
const APART = new Set(said.hours.apart.split(' '));

/** Whether two hours of service are of different services, ways or people, or of none that a reader would compare. */
export function areHoursApart(a: Stated, b: Stated): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if ([a, b].every(isOfGuards)) return one.symmetricDifference(other).intersection(PLACES).size > 0;
  if (one.isDisjointFrom(OF) || other.isDisjointFrom(OF)) return !isSameThing(a, b);
  const apart = one.symmetricDifference(other).intersection(APART);
  // "The security team monitors", "monitoring" of what is secure
  if (one.has(MONITORING) && other.has(MONITORING)) apart.delete('security');
  return apart.size > 0;
}
/** "24/7 on-site security", "guards are there 12 hours a day" */
const isOfGuards = ({ sentence: { text } }: Stated): boolean => GUARDS.test(text);
const GUARDS =
  /\b(?:guard(?:s|ed|ing)?|security (?:staff|personnel|officers?|guards?|presence|people)|(?:on-?site|physical|manned|staffed) security|(?:on-?site|site) security|manned|patrol(?:s|led)?)\b/i;
/** A reception has hours of its own. */
const PLACES: ReadonlySet<string> = new Set(['office', 'offices', 'headquarters', 'reception', 'support']);
/** A short answer leaves to its question whose hours they are. */
const wordsIn = ({ sentence }: Stated) => {
  const { words } = sentence.read;
  const asked = words.length <= SHORT_WORDS ? wordsOf(questionOf(sentence)) : [];
  return new Set([...words, ...asked].map(({ text }) => (WATCHED.test(text) ? MONITORING : text)));
};
const SHORT_WORDS = 5;
const MONITORING = 'monitoring';
const WATCHED = /^(?:monitor(?:s|ed|ing)?|watch(?:es|ed|ing)?|surveillance)$/;
/** "Guards are on site …", told twice: the same words but for the hours. */
const isSameThing = ({ core: { things: a } }: Stated, { core: { things: b } }: Stated): boolean =>
  a.length > 0 && a.length === b.length && a.every((thing) => b.includes(thing));
