import { at } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/names.json' with { type: 'json' };
import names from './lexicon/wordings-names.json' with { type: 'json' };
import { isNoName, type NameSaid, namesIn } from './names-said.ts';

const TRADES: ReadonlySet<string> = new Set(lexicon.trades.words);
const LOOKED_AT = 60;
/** `Firm Ada Foxglove ("Tallyfox")`: what we are called, in quotation marks or alone. */
const CALLED = /^,? \([*_]{0,2}["“„'‘]([^()"“”'’]{2,40})["”“'’][*_]{0,2}(?:[,;][^()]{0,40})?\)/;
const WE_FOLLOW = /^[^\p{L}]{1,6}we\b|^ \([^()]{0,40}\), we\b/iu;
/** "Tallyfox is a product of Foxglove Data", before the name; ", a US corporation" behind it. */
const MADE_BY = anyOf(names.madeByAlone.wordings);
const IS_COMPANY = /^\.?, an? (?:[\w.-]+ ){0,3}(?:corporation|company|firm|partnership|sole trader|sole proprietor)/i;
/** ", a private limited company registered in …", ", which is a joint stock company with a capital of …" */
const HAS_FORM = anyOf(names.ofForm.wordings);
const OF_OURS = /\b(?:is|are) (?:one of )?our\b/i;
/** "© 2026 Tallyfox Technology" */
const NOTICE = /^\W*(?:©|copyright)[^\p{L}]{0,20}(?:by )?$/iu;
/** "Tallyfox Industries stores …" */
const ACTS = /^ (?:stores?|processes|process|is|has|uses?|collects?|hosts?|maintains?|operates?|takes|holds)\b/;

/** Names without a legal form that stand where a text names the company that speaks. `ours` is its name as it is compared, in lower case. */
export function namesWithoutForm(one: Spoken, ours: string): NameSaid[] {
  return namesIn(one.read).filter(
    (said) =>
      said.form === '' &&
      (at(one.read.marks, said.from, 'other-name') === 0 || at(one.read.marks, said.from, 'own') > 0) &&
      !isNoName(said.text) &&
      (isCalledByOurName(one, said, ours) ||
        isMaker(one, said) ||
        isOfTrade(one, said, ours) ||
        isRegistered(one, said, ours)),
  );
}

/** "Tallyfox Solutions, a simplified joint stock company with a capital of …": our name with more, as it's registered. */
function isRegistered({ text }: Spoken, { text: name, start, end }: NameSaid, ours: string): boolean {
  if (!name.toLowerCase().startsWith(`${ours} `) || start > 0 || !HAS_FORM.test(text.slice(end, end + LOOKED_AT * 2)))
    return false;
  return !OF_OURS.test(text.slice(end));
}

function isCalledByOurName({ page, block, start, text, read }: Spoken, said: NameSaid, ours: string): boolean {
  if (said.to - said.from < 2 || block.path !== null || text[said.end] !== ' ') return false;
  // "… in Dubai, United Arab Emirates (“Tallyfox”)": a place.
  const before = read.words[said.from - 1];
  const isAt = said.from === 1 && before?.text === 'at';
  if (!isAt && before !== undefined && (before.capital || read.words[said.from]?.gap !== ' ' || before.text === 'in'))
    return false;
  const from = block.offsets[start + said.end];
  if (from === undefined) return false;
  const called = CALLED.exec(page.entry.body.slice(from, from + LOOKED_AT))?.[1] ?? '';
  // "Tallyfox Support (“Tallyfox”)" may be a part of us, but "At Tallyfox Data (“Tallyfox”), we" is who speaks.
  const isPart = said.text.toLowerCase().startsWith(ours) && !(isAt && WE_FOLLOW.test(text.slice(said.end)));
  return called.toLowerCase() === ours && !isPart;
}

function isMaker({ read, text }: Spoken, { start, end, from, to }: NameSaid): boolean {
  if (to - from < 2 || ![0, 1].some((index) => at(read.marks, index, 'own') > 0)) return false;
  return MADE_BY.test(text.slice(Math.max(0, start - LOOKED_AT), start)) && IS_COMPANY.test(text.slice(end));
}

/** Our name with a word for a trade, as what acts or holds the rights: "Tallyfox Industries" where that is no name of ours. */
function isOfTrade({ text }: Spoken, { text: name, start, end, from }: NameSaid, ours: string): boolean {
  const words = name.toLowerCase().split(' ');
  if (!TRADES.has(words.at(-1) ?? '') || words.slice(0, -1).join(' ') !== ours) return false;
  return NOTICE.test(text.slice(0, start)) || (from === 0 && ACTS.test(text.slice(end)));
}
