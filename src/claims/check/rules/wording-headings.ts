import { at, type Sentence } from '../../reading/sentence.ts';
import { isAsked } from '../../reading/told.ts';
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

/** A heading "Certifications" over a section that has nothing but SOC reports. */
export function* certificationsOver(context: Context): Generator<Fault> {
  const sentences = spoken(context, ['learn']);
  for (let index = 0; index < sentences.length; index += 1) {
    const heading = sentences[index] as Spoken;
    if (heading.block.kind !== 'heading' || !/certif|accredit/i.test(heading.text)) continue;
    if (heading.mentions.length > 0 || isAsked(heading.read) || !callsThemCertifications(heading.read)) continue;
    if (isOverSocAlone(sentences, index)) yield { ...faultAt(heading, 0, heading.text), severity: 'warning' };
  }
}
function isOverSocAlone(sentences: readonly Spoken[], at: number): boolean {
  const { page, block } = sentences[at] as Spoken;
  let reports = 0;
  for (let index = at + 1; index < sentences.length; index += 1) {
    const one = sentences[index] as Spoken;
    if (one.page !== page) break;
    if (one.block.kind === 'heading' && (one.block.depth ?? 6) <= (block.depth ?? 1)) break;
    if (OTHER_CERTIFICATES.test(one.text)) return false;
    for (const { sort, key } of one.mentions) {
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
