import { at, type Sentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isAsked } from '../../reading/told.ts';
import { cuesOf, cueWithin } from '../meant/cues.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';

/** "Certifications", "Our compliance certifications": a longer heading says more than that. */
const TITLE_WORDS = 6;
/** What a certificate or an authorization can be had for, so that the heading is right for part of what stands under it. */
const CERTIFIABLE = new Set(['iso', 'scheme']);
const OTHER_CERTIFICATES = /\b(?:certificates?|Cyber Essentials|BSI|C5|ENS|ISMAP|TISAX)\b/i;

/** Whether a heading calls what stands under it certifications, and names none of it. */
function callsThemCertifications({ words, marks }: Sentence): boolean {
  if (words.length === 0 || words.length > TITLE_WORDS) return false;
  const noun = words.findIndex(
    (_, index) =>
      at(marks, index, 'noun') > 0 && (at(marks, index, 'certified') > 0 || at(marks, index, 'accredited') > 0),
  );
  if (noun === -1) return false;
  // "Certifications and reports" leaves open which each one is; "certification process" is about something else.
  return (
    words.every((_, index) => index === noun || !isAnother(marks, index)) && at(marks, noun + 1, 'topicAfter') === 0
  );
}
const isAnother = (marks: Sentence['marks'], index: number): boolean =>
  at(marks, index, 'attested') > 0 || at(marks, index, 'audited') > 0 || at(marks, index, 'denied') > 0;

/** A column "Certification" in which nothing can be certified: each of its rows is a SOC report or a law. */
function isOverNoneCertified(sentences: readonly Spoken[], at: number): boolean {
  const { page, text } = sentences[at] as Spoken;
  let reports = 0;
  for (let index = at + 1; index < sentences.length; index += 1) {
    const { block, page: other, mentions, statements } = sentences[index] as Spoken;
    // What is said in so many words below is found there.
    if (statements.some(({ act, mention }) => mention.sort === 'soc' && act === 'certified')) return false;
    if (other !== page || block.kind !== 'cell') break;
    if (block.columns === undefined || block.leadIn !== text) continue;
    if (!block.columns.includes(text) || OTHER_CERTIFICATES.test(block.text)) return false;
    if (mentions.length === 0 || mentions.some(({ sort }) => sort !== 'soc' && sort !== 'law')) return false;
    reports += mentions.filter(({ sort }) => sort === 'soc').length;
  }
  return reports > 0;
}

/** "Certifications" over the reports of vendors: what must change is the head of the column, once, and not each of its cells. */
export const isInColumnOfVendors = ({ from, word }: Statement, one: Spoken): boolean =>
  one.block.kind === 'cell' && from === 'lead' && !(word !== '' && one.text.includes(word)) && isOfVendor(one);
/** Whether a column is over such cells. */
function isOverVendors(sentences: readonly Spoken[], at: number): boolean {
  const { page, text } = sentences[at] as Spoken;
  for (let index = at + 1; index < sentences.length; index += 1) {
    const one = sentences[index] as Spoken;
    if (one.page !== page || one.block.kind !== 'cell') return false;
    if (one.block.columns === undefined || one.block.leadIn !== text) continue;
    if (one.statements.some((said) => said.mention.sort === 'soc' && isInColumnOfVendors(said, one))) return true;
  }
  return false;
}

/** A heading "Certifications" over a section that has nothing but SOC reports, and a column of them. */
export function* certificationsOver(context: Context): Generator<Fault> {
  const sentences = spoken(context, ['learn']);
  for (let index = 0; index < sentences.length; index += 1) {
    const heading = sentences[index] as Spoken;
    const isColumn = heading.block.kind === 'cell' && heading.block.columns === undefined;
    const isTitle = heading.block.kind === 'heading' || isTitleLine(heading);
    if (!(isColumn || isTitle) || !/certif|accredit/i.test(heading.text)) continue;
    if (heading.mentions.length > 0 || isAsked(heading.read) || !callsThemCertifications(heading.read)) continue;
    if (isColumn) {
      if (isOverNoneCertified(sentences, index) || isOverVendors(sentences, index))
        yield { ...faultAt(heading, 0, heading.text), severity: 'warning' };
      continue;
    }
    if (
      isOverSocAlone(sentences, index) ||
      (heading.block.kind === 'heading' && isOverNamesOfReports(sentences, index))
    )
      yield { ...faultAt(heading, 0, heading.text), severity: 'warning' };
  }
}
/** The deepest heading: a line that stands for one ends at any. */
const DEEPEST = 6;
/** "**Certifications**" as a paragraph of its own: a title without its mark. */
const isTitleLine = ({ block, text, read }: Spoken): boolean =>
  block.kind === 'text' &&
  (block.leadIn ?? '') === '' &&
  block.sentences.length === 1 &&
  read.words.length <= PLAIN_WORDS &&
  !/[.!?;]\W*$/.test(text);
/** As long as a heading is that says "Certifications" and no more, and where a scheme's name begins in one below it: "1. SOC 2". */
const [PLAIN_WORDS, NAME_BEGINS] = [3, 4];
/** "# Certifications" over "## ISO/IEC 27001" and "## SOC 2": it counts the report among them by name. */
function isOverNamesOfReports(sentences: readonly Spoken[], at: number): boolean {
  const { page, block, read } = sentences[at] as Spoken;
  if (read.words.length > PLAIN_WORDS) return false;
  let names = 0;
  let reports = 0;
  for (let index = at + 1; index < sentences.length; index += 1) {
    const one = sentences[index] as Spoken;
    if (one.page !== page) break;
    if (one.block.kind !== 'heading') {
      if (names === 0 || one.statements.some((said) => said.mention.sort === 'soc' && said.act === 'certified'))
        return false;
      continue;
    }
    if ((one.block.depth ?? 6) <= (block.depth ?? 1)) break;
    if ((one.block.depth ?? 6) > (block.depth ?? 1) + 1) continue;
    const [first] = one.mentions;
    // "1." before the name
    if (first === undefined && one.read.words.length <= 1) continue;
    if (first === undefined || first.start > NAME_BEGINS) return false;
    names += 1;
    if (first.sort === 'soc') reports += 1;
  }
  return names > 1 && reports > 0;
}

/** "ISO 27001: in progress", "PCI DSS: SAQ A": nothing that a body has certified. */
const isToCome = ({ read, text, mentions }: Spoken): boolean =>
  mentions.every(({ key }) => key === mentions[0]?.key) &&
  (SELF_ASSESSED.test(text) || cueWithin(cuesOf(read), 'pending.states', 0, read.words.length));
/** "PCI" alone is the same standard. */
const ofStandard = (key: string): string => (key === 'pci' ? 'pci-dss' : key);
const SELF_ASSESSED = /\b(?:SAQ|self[- ]assess\w*)\b/;

function isOverSocAlone(sentences: readonly Spoken[], at: number): boolean {
  const { page, block } = sentences[at] as Spoken;
  const depth = block.kind === 'heading' ? (block.depth ?? 1) : DEEPEST;
  const unfinished = new Set<string>();
  let reports = 0;
  for (let index = at + 1; index < sentences.length; index += 1) {
    const one = sentences[index] as Spoken;
    if (one.page !== page) break;
    if (one.block.kind === 'heading' && (one.block.depth ?? DEEPEST) <= depth) break;
    if (OTHER_CERTIFICATES.test(one.text)) return false;
    const isUnfinished = isToCome(one);
    for (const { sort, key } of one.mentions) {
      if (isUnfinished) unfinished.add(ofStandard(key));
      if (unfinished.has(ofStandard(key))) continue;
      if (CERTIFIABLE.has(sort) && key !== 'nist' && key !== 'owasp') return false;
      if (sort === 'soc') reports += 1;
    }
    // What is said in so many words below is found there.
    const isSaid = one.statements.some(
      ({ act, mention, from }) =>
        mention.sort === 'soc' && act === 'certified' && !(one.block.kind === 'heading' && from === 'heading'),
    );
    if (isSaid) return false;
  }
  return reports > 0;
}
