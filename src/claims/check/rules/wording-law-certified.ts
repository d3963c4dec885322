import type { Role } from '../../reading/lexicon.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { anyOf } from '../../reading/wordings.ts';
import others from '../meant/lexicon/wordings-others.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';
import type { Context, Fault } from '../rule.ts';
import { isCertified, isRemote, stated } from './wording-stated.ts';

/** "HIPAA-approved": a law approves of nobody, but clauses and mechanisms are approved under one. */
const isApproved = ({ act, word }: Statement, { text }: Spoken): boolean =>
  act === 'authorized' &&
  /^(?:approved|endorsed|validated|verified)$/i.test(word) &&
  !/clause|mechanism|safeguard|transfer|code of conduct|binding/i.test(text);

/** "SOC 2 and HIPAA attested": an auditor may attest to it, but the word alone passes for the law's own. */
const isAttested = ({ act, word, noun }: Statement): boolean => act === 'attested' && !noun && /^attested$/i.test(word);

/** "completed HIPAA training": the law only tells which training. */
function isAttributive({ mention }: Statement, { read }: Spoken): boolean {
  const next = wordAt(read, mention.end);
  const word = read.words[next];
  return (
    word !== undefined &&
    /^[ -]$/.test(word.gap) &&
    !['prepositions', 'joints', 'joining', 'verbs', 'got', 'certified', 'compliant'].some(
      (role) => at(read.marks, next, role as Role) > 0,
    ) &&
    !AFTERWARDS.has(word.text)
  );
}
const AFTERWARDS = new Set(['status', 'after', 'before', 'this', 'last', 'without', 'then', 'when', 'while', 'since']);

/** The FTC approves programs that certify to COPPA (16 CFR 312.11). */
const APPROVED_PROGRAM = /safe harbor|PRIVO|kidSAFE|iKeepSafe|TRUST(?:e|Arc)|ESRB|CARU|\bseal\b/i;
const isOfProgram = ({ mention }: Statement, { text, read }: Spoken): boolean =>
  mention.key === 'coppa' &&
  APPROVED_PROGRAM.test(`${text} ${read.around.previous ?? ''} ${read.around.heading ?? ''}`);

/**
 * Certification of processing under GDPR Art. 42 exists: Europrivacy (a European Data Protection Seal since 2022), EuroPriSe, GDPR-CARPA, and
 * the schemes that the ICO approved under the UK GDPR.
 */
const ART_42 = anyOf(others.article42.wordings);
const isOfScheme = ({ mention }: Statement, { text, read }: Spoken): boolean =>
  mention.key === 'gdpr' && ART_42.test(`${text} ${read.around.previous ?? ''} ${read.around.heading ?? ''}`);

/** "HIPAA compliance certified by …", "HIPAA compliance: certified to …", "passed our HIPAA certification audit" */
const isCertifiedBeside = ({ mention, holds, act }: Statement, { text }: Spoken): boolean =>
  mention.sort === 'law' &&
  (CERTIFIED_AS.test(text.slice(0, mention.start)) ||
    CERTIFIED_BESIDE.test(text.slice(mention.end)) ||
    ((holds || act === 'audited') &&
      HAD.test(text.slice(0, mention.start)) &&
      /^ certification audit/i.test(text.slice(mention.end))));
const CERTIFIED_BESIDE =
  /^[ -]complian(?:ce|t)(?: (?:(?:is|has been|was) )?certified\b|(?:: ?| [–—-] )certified (?:to|for|by|as)\b)/i;
/** "Certified as compliant to Food and Drug Administration (FDA) regulation 21 CFR Part 11": how the law is described may take long. */
const CERTIFIED_AS =
  /\bcertified (?:as|to be|as being) (?:fully )?(?:compliant|in compliance|conformant)(?: (?:to|with)) (?:[^.;,:]|, (?=[A-Z])){0,80}$/i;
const HAD = /\b(?:passed|completed|undergo|undergoes|underwent|cleared)\b/i;

/** "Certifications: SOC 2, GDPR compliant", "CCPA ready" under "Certifications": the law has a word of its own. */
const isComplied = (statement: Statement, { text }: Spoken): boolean => {
  const { mention, start, from } = statement;
  const isLed = from === 'lead' || isRemote(statement) || text.slice(start, mention.start).includes(':');
  return isLed && /^[ -](?:compliant|ready|available|aligned|supported)\b/i.test(text.slice(mention.end));
};

/** "GDPR Data Protection Agreement" in a list of certifications: a paper about the law, and not a standing. */
const isPaper = (statement: Statement, { text }: Spoken): boolean =>
  (statement.from === 'lead' || isRemote(statement)) &&
  !(statement.word !== '' && text.includes(statement.word)) &&
  text[statement.mention.end] === ' ' &&
  /\p{L}/u.test(text[statement.mention.end + 1] ?? '') &&
  PAPERS.test(text.slice(statement.mention.end));
const PAPERS = anyOf(others.lawPapers.wordings);

const TAUGHT =
  /\b(?:train\w*|courses?|lessons?|exams?|learn\w*|completion|awareness|qualifications?|practitioners?)\b/i;
/** How many words before or after a word of standing somebody may stand who was certified in person. */
const PERSON_WITHIN = 6;
/** "a certified HIPAA professional", "our engineers are HIPAA certified", "a certificate for the HIPAA course": a person's, not the company's. */
function isOfPerson({ start, end, mention }: Statement, { read, text }: Spoken): boolean {
  const from = wordAt(read, start);
  const to = wordAt(read, end);
  if (at(read.marks, to, 'people') > 0 || at(read.marks, to + 1, 'people') > 0) return true;
  if (at(read.marks, from - 1, 'our') > 0 || (start === mention.start && isOfThing(read, from, to))) return false;
  for (let index = Math.max(0, from - PERSON_WITHIN); index < to + 2; index += 1)
    if (at(read.marks, index, 'people') > 0 && !/[;:]/.test(read.words[index]?.gap ?? '')) return true;
  return TAUGHT.test(text.slice(Math.max(0, start - TAUGHT_CHARS), end + TAUGHT_CHARS));
}
const TAUGHT_CHARS = 40;
/** "All employees work on GDPR certified servers": a thing is called so, and stands after a verb or a preposition of its own. */
function isOfThing({ words, marks }: Spoken['read'], from: number, to: number): boolean {
  const thing = words[to];
  if (thing?.gap !== ' ' || marks[to] !== undefined) return false;
  const before = ['a', 'an', 'the', 'our', 'only'].includes(words[from - 1]?.text ?? '') ? from - 2 : from - 1;
  return at(marks, before, 'copula') === 0 && at(marks, before, 'people') === 0;
}

/** "### GDPR" under "Certifications", or a line of its own: it only names what its section is about. */
const isOnlyAmong = ({ from, word, mention }: Statement, { block, text, page }: Spoken): boolean =>
  from === 'heading' &&
  !(word !== '' && text.includes(word)) &&
  (block.kind === 'heading' ||
    mentions(block.heading ?? '').some(({ key }) => key === mention.key) ||
    (isLineOfName(mention, block) && isFollowedByText(page.blocks, block)));
/** A paragraph that has the name and no more; an item of a list hangs on more than a heading. */
const isLineOfName = ({ start, end }: Statement['mention'], { kind, text, lead, heading }: Spoken['block']): boolean =>
  kind === 'text' && lead === heading && start === 0 && end >= text.trimEnd().length - 1;
const isFollowedByText = (blocks: readonly Spoken['block'][], block: Spoken['block']): boolean => {
  const next = blocks[blocks.indexOf(block) + 1];
  return (
    next?.kind === 'text' && next.heading === block.heading && next.lead === block.lead && !/^\W*$/.test(next.text)
  );
};

const YOUNG = new Set(['nis2', 'dora', 'ai-act']);

/** A law certifies nobody, and nobody attains one. */
export const lawCertified = (context: Context): Iterable<Fault> =>
  stated(
    context,
    (statement, sentence) => {
      const { mention, got, act } = statement;
      if (mention.key === 'eidas' || isOfScheme(statement, sentence)) return false;
      if (isOfProgram(statement, sentence) || isComplied(statement, sentence) || isOnlyAmong(statement, sentence))
        return false;
      if (isPaper(statement, sentence)) return false;
      if (mention.sort !== 'law' && !['nist', 'owasp'].includes(mention.key)) return false;
      if (isCertified(statement)) return !isOfPerson(statement, sentence);
      if (mention.sort !== 'law') return false;
      if (isCertifiedBeside(statement, sentence)) return !isOfPerson(statement, sentence);
      return (
        (got && act === 'held' && !isAttributive(statement, sentence)) ||
        isApproved(statement, sentence) ||
        isAttested(statement)
      );
    },
    // Of the newer European laws, certificates may come: worth a look, and no more.
    (statement) =>
      isCertified(statement) && !isRemote(statement) && !YOUNG.has(statement.mention.key) ? 'error' : 'warning',
  );
