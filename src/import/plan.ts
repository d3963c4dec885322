import { COLLECTIONS } from '../schemas/collections.ts';
import { gapsIn } from '../schemas/gap.ts';
import { ID_PATTERN } from '../schemas/patterns.ts';
import { parseSource } from '../source/parse-source.ts';
import { idOfTitle } from '../starter/id-of-title.ts';
import type { ImportWords } from '../words/en/scripts-import.ts';
import type { FaultWords } from '../words/faults.ts';
import { entryText } from './entry-text.ts';
import type { Draft, FaqDraft, ImportedCollection, Place, Refused } from './outcome.ts';

/** What stands in `content/` already. */
export interface Existing {
  /** Ids that are taken, files that can't be read included. */
  ids: Readonly<Record<ImportedCollection, readonly string[]>>;
  faqs: readonly { file: string; questions: readonly string[] }[];
  subprocessors: readonly { file: string; name: string }[];
  documents: readonly string[];
}

/** A file that is to be written. */
export interface Planned {
  place: Place;
  what: string;
  file: string;
  text: string;
  gaps: number;
}
export interface Plan {
  entries: Planned[];
  /** What `content/` has already. */
  present: { place: Place; what: string; file: string }[];
  /** What the source says more than once. */
  repeated: { place: Place; what: string; first: Place }[];
  refused: Refused[];
}

const MAX_ID_CHARS = 60;

/** The same question however it is spaced, cased and marked. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** FNV-1a, for ids of texts that hold nothing an address could (http://www.isthe.com/chongo/tech/comp/fnv/). */
const hashed = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
};

const idFrom = (text: string, prefix: string): string => idOfTitle(text) ?? `${prefix}-${hashed(text)}`;

const whatOf = (draft: Draft): string => (draft.collection === 'faqs' ? draft.question : draft.name);
const nameOf = (draft: Draft): string => keyOf(whatOf(draft)) || whatOf(draft);

/** The same question again: with the same answer its ids join those of the first, with another one it is for its author to settle. */
function withoutRepeats(drafts: readonly Draft[], plan: Plan): Draft[] {
  const first = new Map<string, FaqDraft>();
  return drafts.flatMap((draft): Draft[] => {
    if (draft.collection === 'subprocessors') return [draft];
    const earlier = first.get(nameOf(draft));
    if (!earlier) {
      const own: FaqDraft = { ...draft, maps: structuredClone(draft.maps) };
      first.set(nameOf(draft), own);
      return [own];
    }
    const { place, question } = draft;
    if (keyOf(earlier.body) !== keyOf(draft.body))
      plan.refused.push({ place, what: question, reason: { is: 'other-answer', first: earlier.place } });
    else {
      for (const [name, ids] of Object.entries(draft.maps))
        earlier.maps[name] = [...new Set([...(earlier.maps[name] ?? []), ...ids])];
      plan.repeated.push({ place, what: question, first: earlier.place });
    }
    return [];
  });
}

/** Subprocessors of one name are told apart by their number: one firm may do two things. */
function presentFiles(existing: Existing): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const put = (text: string, file: string): void => {
    const key = keyOf(text) || text;
    found.set(key, [...(found.get(key) ?? []), file]);
  };
  for (const { file, questions } of existing.faqs) for (const question of questions) put(`faqs ${question}`, file);
  for (const { file, name } of existing.subprocessors) put(`subprocessors ${name}`, file);
  return found;
}

/** What of the drafts is new, as files that pass the check of their form; everything else with the reason. */
export function planned(
  drafts: readonly Draft[],
  existing: Existing,
  words: ImportWords['gap'],
  faultWords: FaultWords,
): Plan {
  const plan: Plan = { entries: [], present: [], repeated: [], refused: [] };
  const taken = { faqs: new Set(existing.ids.faqs), subprocessors: new Set(existing.ids.subprocessors) };
  const files = presentFiles(existing);
  const seen = new Map<string, number>();
  for (const draft of withoutRepeats(drafts, plan)) {
    const { collection, place } = draft;
    const what = whatOf(draft);
    const key = keyOf(`${collection} ${what}`) || `${collection} ${what}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const there = files.get(key);
    const file = collection === 'faqs' ? there?.[0] : there?.[count];
    if (file !== undefined) {
      plan.present.push({ place, what, file });
      continue;
    }
    const whole =
      draft.collection === 'faqs'
        ? { ...draft, documents: draft.documents.filter((id) => existing.documents.includes(id)) }
        : draft;
    const id = freeId(whole, taken[collection]);
    const name = `content/${collection}/${id}${COLLECTIONS[collection].ending}`;
    const text = entryText(whole, words);
    const { entry, faults } = parseSource(name, text, collection, faultWords);
    if (!entry) {
      plan.refused.push({
        place,
        what,
        reason: { is: 'not-valid', faults: faults.map(({ message, fix }) => ({ message, fix })) },
      });
      continue;
    }
    taken[collection].add(id);
    plan.entries.push({ place, what, file: name, text, gaps: gapsIn(text).length });
  }
  return plan;
}

function freeId(draft: Draft, taken: ReadonlySet<string>): string {
  // A bare number is the row of a list, and would say nothing in an address.
  const isName =
    draft.id !== null && ID_PATTERN.test(draft.id) && /[a-z]/.test(draft.id) && draft.id.length <= MAX_ID_CHARS;
  const given = isName ? draft.id : null;
  const id = given ?? idFrom(whatOf(draft), draft.collection === 'faqs' ? 'question' : 'subprocessor');
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
