import { type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { vendorsIn } from './vendors-said.ts';

/** "vendor assessments (ISO 27001 / SOC 2)", "handled by Stripe, a PCI DSS compliant service" */
export function isOfOthers({ read, text, block }: Spoken, { start, end, noun, word, mention }: Statement): boolean {
  const first = wordAt(read, start);
  if (noun && OTHERS.test(read.words[first - 1]?.text ?? '') && read.words[first]?.gap === ' ') return true;
  // "The SOC 2 report of our hosting provider"
  if (noun && (OF_THEIRS.test(text.slice(end, end + LEAD_CHARS)) || isOfVendorBehind({ read, text }, end))) return true;
  // "The AOC of our payment provider under PCI DSS"
  if (noun && start < mention.start && OF_THEIRS.test(text.slice(start + word.length, mention.start))) return true;
  // "We help startups pass their SOC 2 audit", "SOC 2 Type II: inherited from our cloud"
  if (HELPED.test(text.slice(0, mention.start)) || INHERITED.test(text.slice(mention.end, mention.end + LEAD_CHARS)))
    return true;
  // "Certifications of our hosting provider: …"
  if (OF_PROVIDER.test(text.slice(0, start + LEAD_CHARS).split(':')[0] ?? '') && text.slice(start).includes(':'))
    return true;
  // "A third-party cloud platform accredited with certifications such as FedRAMP"
  if (OF_CLOUD.test(text.slice(Math.max(0, mention.start - WHOSE_CHARS - LEAD_CHARS), mention.start))) return true;
  // "We store data with Amazon Web Services, whose data centers are certified for ISO 27001"
  if (WHOSE.test(text.slice(Math.max(0, start - WHOSE_CHARS), start))) return true;
  // "Hosted on SOC 2 Type II certified infrastructure", "SOC 2 certified infrastructure (Supabase)"
  const hosting = HOSTING.exec(text.slice(end, end + LEAD_CHARS));
  if (
    hosting !== null &&
    (HOSTED.test(text.slice(0, start)) || vendorsIn(read).some((one) => one.start === end + hosting[0].length))
  )
    return true;
  // "ISO 27001 servers", as a heading
  if (block.kind === 'heading' && /^\W*$/.test(text.slice(0, start)) && HOSTS.test(text.slice(end))) return true;
  if (isOfThoseUsed(read, first) || isOfHosting(read, first)) return true;
  const beside = APPOSED.exec(text.slice(Math.max(0, start - APPOSED_CHARS), start));
  const comma = beside === null ? -1 : start - beside[0].length;
  const mark = AT_VENDOR.test(text) ? (MARKED.exec(text.slice(0, start))?.index ?? -1) : -1;
  return vendorsIn(read).some(({ end }) => end === comma || end === mark);
}
/** "We only use IaaS providers certified to ISO 27001", "runs in facilities that are certified to it"; "a provider certified to it" may be us. */
function isOfThoseUsed({ words }: Sentence, first: number): boolean {
  let noun = first - 1;
  if (/^(?:is|are)$/.test(words[noun]?.text ?? '') && /^(?:that|which|who)$/.test(words[noun - 1]?.text ?? ''))
    noun -= 2;
  if (!PROVIDERS.test(words[noun]?.text ?? '') || words[noun + 1]?.gap !== ' ') return false;
  for (let index = noun - 1; index >= Math.max(0, noun - USED_WITHIN); index -= 1) {
    if (/[,;:.()–—]/.test(words[index + 1]?.gap ?? '') || BEING.test(words[index]?.text ?? '')) return false;
    if (USED.test(words[index]?.text ?? '')) return true;
  }
  return false;
}
const PROVIDERS =
  /^(?:providers?|vendors?|hosts?|suppliers?|subcontractors?|sub-?processors|partners|cent(?:er|re)s?|datacent(?:er|re)s?|facilit(?:y|ies))$/;
const USED_WITHIN = 8;
const USED = /^(?:us(?:e|es|ing)|choos(?:e|es|ing)|select(?:s|ing)?|engag(?:e|es|ing)|with|on|in|at|by|from)$/;
const BEING = /^(?:am|is|are|be|being|was|as|we['’]re)$/;

/** "Hosted on an EU cloud with ISO 27001 and SOC 2 attestations": what the place has where something is hosted. */
function isOfHosting({ words }: Sentence, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - LIST_WORDS); index -= 1) {
    const { text = '' } = words[index] ?? {};
    if (/[.;:!?]/.test(words[index + 1]?.gap ?? '') || /^(?:our|we|us|own)$/.test(text)) return false;
    const isHeld = /^(?:has|have|holds?)$/.test(text) && /^(?:that|which)$/.test(words[index - 1]?.text ?? '');
    if (!isHeld && !/^(?:with|holding|having)$/.test(text)) continue;
    return isHostedAt(words, isHeld ? index - 1 : index);
  }
  return false;
}
const LIST_WORDS = 25;
/** Whether what ends before a word tells where something is hosted: "runs on servers of a large cloud". */
function isHostedAt(words: Sentence['words'], end: number): boolean {
  if (words[end]?.gap !== ' ' || !PLACES.test(words[end - 1]?.text ?? '')) return false;
  for (let index = end - 2; index >= Math.max(0, end - USED_WITHIN - 2); index -= 1) {
    if (/[,;:.()–—]/.test(words[index + 1]?.gap ?? '')) return false;
    if (AT_HOST.test(words[index]?.text ?? '') && /^(?:on|in|at|with|by|from)$/.test(words[index + 1]?.text ?? ''))
      return true;
  }
  return false;
}
const PLACES =
  /^(?:clouds?|infrastructure|cent(?:er|re)s?|datacent(?:er|re)s?|servers|facilit(?:y|ies)|hosting|providers?)$/;
const AT_HOST = /^(?:hosted|runs?|running|built|deployed|stored|housed|kept)$/;

const HELPED =
  /\b(?:help|helps|helping|guide|guides|support|supports|enable|enables|prepare|prepares)\b[^.;:]{0,40}\b(?:their|your) (?:[\w-]+ ){0,2}$/i;
const INHERITED = /^\W*(?:[\w-]+ ){0,3}inherited (?:from|through|via) /i;

/** "The SOC 1 report of AWS" */
const isOfVendorBehind = ({ read, text }: Pick<Spoken, 'read' | 'text'>, end: number): boolean =>
  text.startsWith(OF, end) && vendorsIn(read).some(({ start }) => start === end + OF.length);
const OF = ' of ';
const HOSTED =
  /\b(?:hosted|runs?|running|built|deployed|stored|housed|kept|operat(?:es?|ing)) (?:on|in|at|with|by|from) (?:an? |the )?(?:(?!our|us|we)[a-z-]+,? ){0,3}$/i;
const HOSTING = new RegExp(
  [
    String.raw`^ (?:\([^)]{0,60}\) )?(?:cloud |hosting |data )?`,
    '(?:infrastructure|cloud|hosting|data ?cent(?:er|re)s?|centers|servers|facilit(?:y|ies)|providers?|platforms?)',
    String.raw`(?: \(| - | – |: |$|\.| )`,
  ].join(''),
  'i',
);
const HOSTS =
  /^ (?:certified |compliant )?(?:hosting |cloud )?(?:servers?|data ?cent(?:er|re)s?|hosting|facilit(?:y|ies)|hosts?)\W*$/i;
const WHOSE =
  /\p{Lu}[\w.)]*, whose (?:[\w-]+ ){0,2}(?:data ?cent(?:er|re)s?|facilit(?:y|ies)|infrastructure|servers|platform)\b[^.;]*$/u;
const WHOSE_CHARS = 160;
const OF_THEIRS = anyOf(others.ofTheirs.wordings);
const OF_PROVIDER = anyOf(others.leadOfTheirs.wordings);
const OF_CLOUD = anyOf(others.cloudOfOthers.wordings);
const LEAD_CHARS = 80;
const OTHERS = /^(?:vendors?|vendors'|suppliers?|suppliers'|sub-?processors?|subcontractors?)$/;
const APPOSED = /(?:,| \(| [–—-]) ?(?:an?|the|which is|which are|who is|itself|both)(?: [\w-]+){0,3} $/;
const APPOSED_CHARS = 60;
/** "Hosted on Harbor Cloud — ISO 27001 certified": a dash or a bracket right behind the one who hosts. */
const MARKED = /(?: [–—-] | \()$/;
const AT_VENDOR =
  /^\W*(?:[\w-]+ ){0,4}(?:hosted|hosting|stored|runs?|running|deployed|kept|built) (?:on|in|at|with|by|from)\b/i;
