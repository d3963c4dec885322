import type { EntryIndex } from './index-entries.ts';
import type { Ranked } from './rank.ts';
import type { Asked } from './weigh.ts';

/** Where an entry holds a term: in a wording of its own question, in what it is about, in its answer, elsewhere on the site, nowhere. */
type Place = 'asked' | 'about' | 'said' | 'elsewhere' | 'nowhere';
const PLACES: readonly Place[] = ['asked', 'about', 'said', 'elsewhere', 'nowhere'];
const KINDS_OF_TERMS = ['group', 'loose', 'word'] as const;
/** More of the same says no more. */
const COUNTED_MAX = 3;
const NAMES_MAX = 2;

/** How a row begins: what sort of answer it wants. */
const LEADS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['figure', /^(?:how (?:many|much)|who|why)\b/],
  ['manner', /^(?:how|when)\b/],
  ['which', /^(?:what|which|where)\b/],
  ['request', /^(?:describe|list|provide|please)\b/],
  ['ability', /^(?:will|would|can|should)\b/],
  ['past', /^(?:has|have)\b/],
  ['state', /^(?:do|does|is|are|if)\b/],
];

/** Which groups of a question the best entry covers, where, what of it stays unanswered, and what sort of question it is. */
export type Evidence = Record<string, number>;

export function evidenceOf(text: string, asked: readonly Asked[], best: Ranked, index: EntryIndex): Evidence {
  const { holds, wordings, sentences, kind } = index.entries[best.at] as EntryIndex['entries'][number];
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const most = (sets: readonly ReadonlySet<string>[]): number =>
    Math.max(
      0,
      ...sets.map((set) => asked.reduce((sum, one) => sum + (set.has(one.term) ? one.weight : 0), 0) / total),
    );
  const placeOf = ({ term, isKnown }: Asked): Place => {
    if (!isKnown) return 'nowhere';
    const holding = holds.get(term);
    if (holding?.wordings.some((at) => wordings[at]?.is === 'asked')) return 'asked';
    if (holding?.wordings.some((at) => wordings[at]?.is === 'about')) return 'about';
    return holding && holding.stated > 0 ? 'said' : 'elsewhere';
  };
  const evidence: Evidence = {
    sure: best.sure,
    wording: most(wordings.flatMap(({ is, terms }) => (is === 'asked' ? [terms] : []))),
    sentence: most(sentences()),
  };
  for (const is of KINDS_OF_TERMS) for (const place of PLACES) evidence[`${is} ${place}`] = 0;
  evidence['name nowhere'] = 0;
  const content = asked.filter(({ is, isExample }) => is !== 'weak' && !isExample);
  for (const one of content) {
    const place = placeOf(one);
    const key = `${one.is} ${place}`;
    if (key in evidence)
      evidence[key] = Math.min(one.is === 'name' ? NAMES_MAX : COUNTED_MAX, (evidence[key] ?? 0) + 1);
  }
  const start = text.toLowerCase().replace(/^\W*(?:question:\s*)?/, '');
  const lead = LEADS.find(([, begins]) => begins.test(start))?.[0] ?? 'none';
  for (const name of [...LEADS.map(([one]) => one), 'none']) evidence[`lead ${name}`] = Number(name === lead);
  evidence['kind faq'] = Number(kind === 'faq');
  evidence['kind list'] = Number(kind === 'overview' || kind === 'document' || kind === 'principle');
  evidence['kind rest'] = Number(kind === 'update' || kind === 'guide' || kind === 'subprocessor');
  return evidence;
}
