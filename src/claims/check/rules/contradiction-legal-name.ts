import type { Role } from '../../reading/lexicon.ts';
import { withoutLegalForm } from '../../reading/parties.ts';
import { Phrases } from '../../reading/phrases.ts';
import { at, readSentence, wordAt } from '../../reading/sentence.ts';
import { examiners, norm, same } from '../lexicon/company-names.ts';
import { isOfGroup } from '../meant/group-companies.ts';
import { lowerNamesIn } from '../meant/lower-names.ts';
import { isIncorporated, isMakersName, isPartyForUs, isPutAsOurs, LOOKED_AT } from '../meant/named-for-us.ts';
import { formAt, type NameSaid, namesIn } from '../meant/names-said.ts';
import { namesWithoutForm } from '../meant/names-without-form.ts';
import { isPublisher } from '../meant/publisher-named.ts';
import { sameVendor } from '../meant/vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** A name as it is registered: its words and its form, without punctuation. */
const keyOf = ({ text, form }: Pick<NameSaid, 'text' | 'form'>): string => `${norm(withoutForm(text, form))}|${form}`;
const withoutForm = (text: string, form: string): string =>
  form === '' ? text : withoutLegalForm(text.replace(/,? [^ ,]+$/, ''));
const spelled = (name: string): string => name.toLowerCase().replace(/[.,]/g, '');
const baseOf = (key: string): string => key.split('|')[0] ?? '';
const NOBODY = { phrases: new Phrases<Role>(), close: [] };
const registered = (name: string): string => keyOf(namesIn(readSentence(name, NOBODY))[0] ?? { text: name, form: '' });

/** `Tidewater Systems, LLC ("Tidewater")`: what a contract calls a party by. */
const CALLED =
  /^\.?,?[^.;()]{0,60}\(\s*(?:the |hereinafter |hereafter |referred to as |dba |d\/b\/a |doing business as )*([^)]{0,60})\)/i;
const PROVIDER = /\b(?:processor|service provider|provider|supplier|vendor|data importer|company|we|us|our)\b/i;
const DOING_BUSINESS = /\b(?:dba|d\/b\/a|doing business as|trading as|operating as)\b/i;
const FOR_US =
  /\b(?:on behalf of|entered into by|between|operated by|provided by|published by|©|copyright|mail at|write to|contact)\b[^.;]{0,60}$/i;
const OTHER_PARTY = /^,? \(?(?:an? |the |our |as )?(?:customer|client|controller|affiliate|subsidiary|parent)\b/i;
/** "© 2026 Foxglove Ledger, Inc. All rights reserved": the notice of a page is its publisher's. */
const HOLDER =
  /^\W*(?:©|copyright(?: (?:©|\(c\)))?) ?(?:(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)\d\d|present))?[,.]? )?(?:by )?$/i;
const RESERVED = /\ball rights reserved\b/i;
/** "… is the legal name of our UK entity", "our legal entity is Foxglove Ltd", "our company name (Foxglove Ltd)". */
const LEGALLY_BEFORE =
  /\b(?:our|the) (?:legal|registered|contracting|operating) (?:name|entity) is $|\bour (?:company|corporate|legal|registered) name(?: is|,|:)? \(?$|\bthe company behind [\w.]+ is $/i;
const LEGALLY_BEHIND =
  /^\.?,? (?:which )?is (?:the|our) (?:legal|registered|contracting|operating) (?:name|entity|company)\b/i;
/** `Foxglove Ltd. ("we", "us")` */
const OURSELVES =
  /^\.?(?:\[[^\]]{1,6}\])?,? ?\((?:the |hereinafter |hereafter |referred to as |collectively )*["“'‘](?:we|us|our|the company|company)\b/i;

/** Whether a name with a legal form is meant for the company: it holds the company's name, or the text calls it by it. */
function isMeantForUs(one: Spoken, said: NameSaid, ours: string, key: string): boolean {
  const base = baseOf(key);
  if (base === ours || base.startsWith(`${ours} `) || base.endsWith(` ${ours}`)) return true;
  if (base.replaceAll(' ', '') === ours.replaceAll(' ', '')) return true;
  const before = one.text.slice(Math.max(0, said.start - LOOKED_AT), said.start);
  const isOthers = at(one.read.marks, said.from, 'other-name') > 0;
  if (isPublisher(one, said, ours) && !isOthers) return true;
  // "© Copyright 2020. Foxglove Ltd." is read as two sentences.
  const isHeld = HOLDER.test(before === '' ? `${one.previous} ` : before);
  if (isHeld && (RESERVED.test(one.page.entry.body) || isNotice(one, said)) && !isOthers) return true;
  if (isPutAsOurs(one, said) || (!isOthers && isPartyForUs(one, said))) return true;
  const after = one.termed.text.slice(said.end, said.end + LOOKED_AT);
  if (OURSELVES.test(after) && !isOthers) return true;
  if ((LEGALLY_BEFORE.test(before) || LEGALLY_BEHIND.test(after)) && !isOthers) return true;
  if (isMakersName(one, said)) return true;
  const called = CALLED.exec(after)?.[1] ?? '';
  if (called !== '' && norm(called).includes(ours)) return true;
  if (DOING_BUSINESS.test(after.slice(0, 20)) && norm(after.slice(0, 40).split(/[:|]/)[0] ?? '').includes(ours))
    return true;
  if (one.page.collection === 'agreements' && called !== '' && PROVIDER.test(called) && FOR_US.test(before))
    return true;
  return base.includes(ours) && FOR_US.test(before);
}

/** `Foxglove Ltd. ("we")` */
const isCalledUs = ({ termed }: Spoken, { end }: NameSaid): boolean =>
  OURSELVES.test(termed.text.slice(end, end + LOOKED_AT));

/** "© 2026 Foxglove Ltd." in a line of its own. */
const isNotice = ({ block, text }: Spoken, { end }: NameSaid): boolean =>
  block.kind === 'text' && text.slice(end).length <= NOTICE_CHARS;
const NOTICE_CHARS = 30;

/** A subprocessor, an examiner or the other party of a contract. */
function isSomebodyElse(context: Context, one: Spoken, said: NameSaid, ours: string): boolean {
  const { subprocessors, compliance } = context.tree;
  if (subprocessors.some(({ data }) => !norm(data.name).startsWith(ours) && sameVendor(data.name, said.text)))
    return true;
  const { auditors, bodies, testers } = examiners(context.tree);
  if ([...auditors, ...bodies, ...testers].some((known) => same(norm(known), norm(said.text)))) return true;
  if (OTHER_PARTY.test(one.text.slice(said.end, said.end + LOOKED_AT))) return true;
  const base = norm(said.text);
  if (!compliance.some(({ data }) => data.systems.some((system) => norm(system) === base))) return false;
  // A system may be called as the company is: then a legal name is no system's, unless it's ours but for its form.
  const { legalName, entities } = context.tree.company.data;
  const isAffiliate = [legalName, ...entities].some((known) => baseOf(registered(known)) === base);
  return base !== ours || (isAffiliate && !isMakersName(one, said) && !isIncorporated(one, said));
}

/** The company's own name before a legal form, however it's written: "foxglove GmbH", "9lives.io, Inc." */
function ownIn({ read, text }: Spoken, name: string): NameSaid[] {
  const found: NameSaid[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) continue;
    const rest = text.slice(start + name.length, start + name.length + SUFFIX_CHARS);
    const bare = start + name.length + (SUFFIX.exec(rest)?.[0].length ?? 0);
    if (!/^,? $/.test(/^[, ]*/.exec(text.slice(bare, bare + SUFFIX_CHARS))?.[0] ?? '')) continue;
    const [from, form] = [wordAt(read, start), wordAt(read, bare)];
    const legal = formAt(read, form);
    // "foxglove AS a whole"
    if (legal === null || (legal.form === 'as' && read.words[form + 1]?.gap === ' ')) continue;
    const to = form + legal.length;
    const end = read.words[to - 1]?.end ?? bare;
    found.push({ text: text.slice(start, end).replace(/'s$/, ''), start, end, from, to, form: legal.form });
  }
  return found;
}
const SUFFIX = /^\.[a-z]{2,6}\b/;
const SUFFIX_CHARS = 8;

/** In a disclaimer set in capitals every word looks like a name, and "AS" like a legal form. */
const isInCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > SHORT && letters.filter((one) => /\p{Lu}/u.test(one)).length > letters.length * MOSTLY;
};
const SHORT = 24;
const MOSTLY = 0.7;

const isWithin = (read: NameSaid, own: NameSaid): boolean =>
  own.start <= read.start && read.end <= own.end && own.end - own.start > read.end - read.start;

/** Whether one name holds all of the other: "Foxglove Data" of "Foxglove Data Systems". */
const isPartOf = (one: string, other: string): boolean => other.includes(one) || one.includes(other);

/** "Foxglove and Elm Ltd." is read as "Elm Ltd", the end of a name that is ours. */
const endsIn = ({ text }: Spoken, { end }: NameSaid, whole: ReadonlySet<string>): boolean => {
  const before = spelled(text.slice(Math.max(0, end - NAME_CHARS), end));
  return [...whole].some((name) => before.endsWith(name));
};
const NAME_CHARS = 100;

const TOGETHER = /\b(?:collectively|together|jointly)\b/i;

/** A legal name that a text gives the company, and that is none of its own. */
function* wrongName(context: Context): Faults<'VS-C34'> {
  const { name, legalName, entities } = context.tree.company.data;
  const known = [legalName, ...entities].map(registered);
  // "pay1.com Inc." has no capital by which it is read as a name.
  const whole = new Set([legalName, ...entities].map(spelled));
  const ours = norm(name);
  for (const one of spoken(context, ['access', 'subprocessors', 'company', 'compliance'])) {
    if (isInCapitals(one.text)) continue;
    const names = namesIn(one.read);
    // "tallyfox.online, LLC" is read as "Tallyfox" where only words with a capital are names.
    const others = ownIn(one, name).filter((own) =>
      names.every((read) => read.end <= own.start || own.end <= read.start || isWithin(read, own)),
    );
    // "floo is run by floo labs Inc. This page …" is read as "Inc. This".
    const lower = lowerNamesIn(one);
    others.push(...lower.filter(({ start }) => others.every((own) => start < own.start || own.end <= start)));
    const rest = names.filter(
      (read) =>
        !others.some((own) => isWithin(read, own)) &&
        !lower.some((own) => own.start <= read.start && read.start < own.end),
    );
    // `Foxglove Inc. and Foxglove Ltd (collectively, "Foxglove")`: the company beside another of its group.
    const isTogether =
      TOGETHER.test(one.termed.text) && [...rest, ...others].some((said) => known.includes(keyOf(said)));
    for (const said of isTogether ? [] : [...rest, ...others]) {
      const key = keyOf(said);
      if (said.form === '' || known.includes(key) || whole.has(spelled(said.text)) || endsIn(one, said, whole))
        continue;
      if (!isMeantForUs(one, said, ours, key) || isSomebodyElse(context, one, said, ours)) continue;
      if (!isCalledUs(one, said) && isOfGroup(one, said, [legalName, ...entities])) continue;
      yield faultAt(one, said.start, said.text, { names: [legalName, ...entities] });
    }
    for (const said of namesWithoutForm(one, ours)) {
      const base = norm(said.text);
      if (known.some((key) => isPartOf(base, baseOf(key))) || isSomebodyElse(context, one, said, ours)) continue;
      yield faultAt(one, said.start, said.text, { names: [legalName, ...entities] });
    }
  }
}

export const CONTRADICTION_LEGAL_NAME: Rule[] = [
  { code: 'VS-C34', family: 'contradiction', severity: 'warning', check: wrongName },
];
