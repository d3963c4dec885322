import type { Marks } from '../../reading/phrases.ts';
import { mentions } from '../../reading/schemes.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import { examiners, norm, same } from '../lexicon/company-names.ts';
import { BEING, isFirm, isLabeled, type Slot, slotAround, slotOf } from '../meant/auditor-slots.ts';
import { type Cue, cueAt, cuesOf } from '../meant/cues.ts';
import { isToldAsPast } from '../meant/history.ts';
import lexicon from '../meant/lexicon/examiners.json' with { type: 'json' };
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { isNoName, type NameSaid, namesIn } from '../meant/names-said.ts';
import { hasNoPart } from '../meant/no-part.ts';
import { toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import { sameVendor } from '../meant/vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { testsByOwnPeople } from './tests-held.ts';

const WORK = /audit|examin|attest|assess|certif|registrar|test|report|opinion|CPA|SOC|ISO/i;
function* wrongAuditor(context: Context): Faults<'VS-C30'> {
  const known = examiners(context.tree);
  if (known.auditors.length + known.bodies.length + known.testers.length === 0) return;
  const { company, compliance, subprocessors } = context.tree;
  const systems = compliance.flatMap(({ data }) => data.systems);
  const tellsOfAccounts = compliance.some(({ data }) => /\b(?:financial|accounts)\b/i.test(data.name));
  const own = [company.data.name, company.data.legalName, ...company.data.entities, ...systems];
  for (const one of spoken(context, NO_CLAIMS)) {
    if (
      !WORK.test(`${one.text} ${one.block.lead}`) ||
      isQuestion(one.text) ||
      (ACCOUNTS.test(one.text) && !tellsOfAccounts)
    )
      continue;
    const sentence = one.read;
    const cues = cuesOf(sentence);
    for (const name of withFirms(namesIn(sentence), sentence, cues)) {
      // "We've" is no firm, and "II" is a part of a scheme's name.
      if (
        (isNoName(name.text) && !isFirm(cues, name)) ||
        mentions(name.text).length > 0 ||
        /^(?:we|it|they|you|i)'/i.test(name.text)
      )
        continue;
      if (one.mentions.some(({ start, end }) => start <= name.start && end >= name.end)) continue;
      const slot = slotAround(one, cues, name) ?? slotOf(sentence, cues, name);
      if (slot === null || !isCompany(one, sentence, cues, name, slot)) continue;
      if (own.some((us) => same(norm(us), norm(name.text))) || hasNoPart(one.text, name.end)) continue;
      const expected = expectedFor(context, one, name, known);
      if (expected.length === 0 || expected.some((firm) => isSame(firm, name.text))) continue;
      if (isRank(cues, name) && expected.some(isOfBigFour)) continue;
      if (slot === 'thing' && subprocessors.some(({ data }) => sameVendor(data.name, name.text))) continue;
      if (!isOfUs(one, sentence, name, slot) || isToldAsPast(sentence, name.start)) continue;
      yield faultAt(one, name.start, name.text, { names: [...new Set(expected)] });
    }
  }
}

/** "Certification Europe" is made of everyday words, and "a Big Four firm" is four names at once: the lexicon tells them. */
function withFirms(names: readonly NameSaid[], { words, text }: Sentence, cues: Marks<Cue>): NameSaid[] {
  const found = [...names];
  for (const [from, first] of words.entries()) {
    const length = Math.max(cueAt(cues, from, 'examiners.firms'), cueAt(cues, from, 'examiners.rank'));
    if (length < 2 || !first.capital || names.some((name) => name.from < from + length && from < name.to)) continue;
    const { end } = words[from + length - 1] as (typeof words)[number];
    found.push({ text: text.slice(first.start, end), start: first.start, end, from, to: from + length, form: '' });
  }
  return found;
}

/** "A licensed Certified Public Accountant", the I of "Type I", a quarter, a team */
const NO_FIRM =
  /^(?:Certified Public Accountants?|[A-Z]|I{2,3}|IV)$|^Q[1-4]\b|\b(?:Team|Department|Committee|Division|Office)$/;
/** What an auditor of accounts examines is no report of ours. */
const ACCOUNTS = /\bfinancial (?:statements|accounts|audits?)\b|\bannual accounts\b/i;
const TLS = /\b(?:TLS|SSL|HTTPS|ACME)\b/i;
/** Whether capitalized words are the name of one who could have examined: a bullet's first word or a protocol is none. */
function isCompany(one: Spoken, sentence: Sentence, cues: Marks<Cue>, name: NameSaid, slot: Slot): boolean {
  const { words } = sentence;
  const is = (index: number, cue: Cue) => cueAt(cues, index, cue) > 0;
  if (is(name.from, 'examiners.tlsIssuers') || is(name.from, 'examiners.programs')) return false;
  if (isRank(cues, name)) return !/\b(?:former|ex)[- ]$/i.test(one.text.slice(0, name.start));
  if (isLabeled(sentence, cues, name)) return isFirm(cues, name) || name.form !== '' || isProperName(one, name);
  const before = words[name.from - 1]?.text ?? '';
  // "by an ONC-ACB", "is OpenID certified"
  if (before === 'a' || before === 'an' || (slot === 'does' && BEING.has(before))) return false;
  if (isFirm(cues, name) || name.form !== '') return true;
  if (NO_FIRM.test(name.text)) return false;
  if (TLS.test(one.text) && one.mentions.length === 0 && !/audit|examin|attest|penetration/i.test(one.text))
    return false;
  const after = words[name.to]?.gap ?? '';
  if (slot === 'does' && !/^[ ,]*$/.test(after)) return false;
  const isFirst = name.from === 0 || /[^ ,]/.test(words[name.from]?.gap ?? '');
  if (!isFirst) return true;
  // What begins a sentence or a bullet has a capital anyway: only its verb tells that it is somebody.
  for (let index = name.from; index < name.to; index += 1)
    if (is(index, 'examiners.things') || is(index, 'examiners.work')) return false;
  const verb = words.slice(name.to, name.to + 3).findIndex((_, index) => is(name.to + index, 'examiners.does'));
  const object = verb === -1 ? undefined : words[name.to + verb + 1]?.text;
  return slot !== 'does' || OBJECTS.has(object ?? '') || (name.to - name.from > 1 && verb <= 0);
}
/** Two capitalized words or more that are all of the line: "Issued by: Foxgate Assessments", and not "Auditor: Independent CPA firm". */
const isProperName = ({ text, read }: Spoken, { from, to, end }: NameSaid): boolean =>
  to - from > 1 &&
  /^\W*$|^,? \(/.test(text.slice(end)) &&
  read.words.slice(from, to).every(({ text: word }) => !NO_NAME.test(word));
const NO_NAME =
  /^(?:independent|third|external|accredited|licensed|qualified|firm|auditors?|pending|progress|planned|n|a|tbd|tba)$/;
const OBJECTS = new Set(['our', 'us', 'the', 'this', 'its', 'both', 'all', 'a', 'an']);

/** "A Big Four firm" */
const isRank = (cues: Marks<Cue>, { from }: NameSaid): boolean => cueAt(cues, from, 'examiners.rank') > 0;
const isOfBigFour = (firm: string): boolean => lexicon.bigFour.words.some((one) => isSame(one, firm));

const PURPOSE = /^ (?:for|on) (?:our |the )?$/;
const isSame = (firm: string, name: string): boolean => {
  const [a, b] = [norm(firm), norm(name)];
  return (
    same(a, b) ||
    b.endsWith(` ${a}`) ||
    a.replaceAll(' ', '') === b.replaceAll(' ', '') ||
    initials(a) === b ||
    initials(b) === a
  );
};
const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('');

/** What others had examined is theirs: "their report, audited by …", "AWS is audited by …". */
function isOfUs(one: Spoken, sentence: Sentence, name: NameSaid, slot: Slot): boolean {
  if (slot === 'title') return true;
  const told = toldFor(one, name.start, name.end);
  if (
    told.polarity === 'denied' ||
    told.tense === 'planned' ||
    !['claim', 'topic', 'mapping', 'explanation'].includes(told.certainty)
  )
    return false;
  const isAboutUs = sentence.marks[0]?.has('own') === true;
  const speaksOfUs = /\b(?:we|our|us)\b/i.test(one.text) || isAboutUs;
  // In "a Big Four firm" the noun behind the name is still the one that is named.
  const isNamed =
    told.named.toLowerCase().startsWith(name.text.toLowerCase()) ||
    (told.named !== '' && one.text.startsWith(told.named, name.end + 1));
  if (told.subject === 'other' && !isNamed) {
    if (slot === 'by' || slot === 'thing')
      return speaksOfUs && !/\b(?:their|its own|whose)\b/i.test(one.text) && (isAboutUs || ownsThing(sentence, name));
    return false;
  }
  if (told.subject === 'reader' || (told.subject === 'nobody' && !isAboutUs)) return false;
  return told.subject === 'us' || one.page.collection !== 'learn' || speaksOfUs;
}
/** "our report by …": the word of possession is close before the name. */
const ownsThing = ({ marks }: Sentence, name: NameSaid): boolean => {
  for (let index = name.from - 1; index >= Math.max(0, name.from - 12); index -= 1)
    if (marks[index]?.has('our') === true || marks[index]?.has('us') === true) return true;
  return false;
};

function expectedFor(
  context: Context,
  one: Spoken,
  name: NameSaid,
  { auditors, bodies, testers }: { auditors: string[]; bodies: string[]; testers: string[] },
): string[] {
  const after = one.mentions.find(({ start }) => start >= name.end && PURPOSE.test(one.text.slice(name.end, start)));
  const meant = reportMeant(context, one, after?.end ?? name.start);
  const all = [...auditors, ...bodies, ...testers];
  // "Tested by an auditing firm (Foxgate) and the alliance of HITRUST": what comes behind may be another's.
  const [first] = one.mentions;
  const isJoined =
    first !== undefined && first.start >= name.end && /\band\b/i.test(one.text.slice(name.end, first.start));
  if (isJoined && after === undefined && all.some((firm) => isSame(firm, name.text))) return [];
  if (meant === null) {
    // A scheme is named that the tree does not hold, or nothing tells which one it is.
    if (one.mentions.length > 0) return [];
    return /audit|examin|opinion/i.test(one.text) ? all : /certif/i.test(one.text) ? bodies : [];
  }
  const { framework } = meant;
  if (framework.kind === 'attestation') return framework.reports.flatMap(({ auditor }) => auditor?.name ?? []);
  if (framework.kind === 'certification')
    return framework.certificates.flatMap((item) => [item.body ?? [], item.accreditation ?? []].flat());
  // "Penetration test and threat model": a sentence may be of any of several tests.
  return framework.kind === 'assessment' && framework.by !== undefined ? testers : [];
}

const LETTER = /\b(?:bridge|gap|comfort) letter\b/i;
const FROM_AUDITOR = anyOf(reports.fromAuditor.wordings);
const AUDITOR_GIVES =
  /\b(?:auditors?|CPA firm|audit firm) (?:[a-z]+ ){0,2}(?:signs?|signed|issues?|issued|writes?|wrote|provides?|provided|sends?|gives?|gave)\b/i;
/** A bridge letter is management's; an auditor never signs one. */
function* wrongSigner(context: Context): Generator<Fault> {
  for (const one of spoken(context)) {
    const letter = LETTER.exec(one.text);
    if (letter === null || isQuestion(one.text)) continue;
    const near = one.text.slice(Math.max(0, letter.index - 80), letter.index + letter[0].length + 80);
    const match = FROM_AUDITOR.exec(near) ?? AUDITOR_GIVES.exec(near);
    const told = toldFor(one, letter.index, letter.index + letter[0].length);
    if (match === null || told.polarity === 'denied' || /\b(?:not|never|nor)\b|n't\b/i.test(near)) continue;
    yield faultAt(one, letter.index, letter[0]);
  }
}

export const CONTRADICTION_AUDITOR: Rule[] = [
  {
    code: 'VS-C30',
    family: 'contradiction',
    severity: 'warning',
    check: function* check(context) {
      yield* wrongAuditor(context);
      yield* testsByOwnPeople(context);
    },
  },
  { code: 'VS-C31', family: 'contradiction', severity: 'error', check: wrongSigner },
];
