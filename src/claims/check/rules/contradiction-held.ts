import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { reportEnd, standing } from '../../standing.ts';
import { offersBaa } from '../meant/baa-offered.ts';
import { endedEditionOf, endedEditionOver } from '../meant/ended-edition.ts';
import { healthData } from '../meant/health-data.ts';
import { isToldAsOver } from '../meant/history.ts';
import { isMoreThanFollowed } from '../meant/more-than-followed.ts';
import { frameworkNamed } from '../meant/named-framework.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import { rolesIn } from '../meant/roles.ts';
import { faultOf } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import type { Severity } from '../types.ts';
import { isGotOnce, NO_CLAIMS } from './claim-context.ts';
import { type Claimed, claimed } from './claimed.ts';
import { keptPlainly } from './kept-plainly.ts';
import { testsLongAgo, testsNotHeld } from './tests-held.ts';

/** What no file need be about. */
const WITHOUT_FILE = new Set(['method', 'ended']);
/** Laws that bind a company by a role it takes on for its customers: who says that it complies says that it has the role. */
const OF_ROLE: ReadonlySet<string> = new Set(['hipaa']);
/** Standards whose guidance is followed without anything being held, and principles that a text complies with where no file is about them. */
const GUIDANCE = new Set([
  'nist',
  'owasp',
  'ssae',
  'soc',
  'iso',
  'iso-27002',
  'iso-27005',
  'iso-31000',
  'fips-140',
  'dpf',
  'swiss-dpf',
]);
const HOLDING = /\b(?:holds?|maintains?|earned|obtained|achieved|received)\b/i;
const NO_ROLE = /^(?:not\b|no\b|none\b)/i;

/** From these odds on a claim is worth a look where the data says nothing of the scheme, neither that it's held nor that it isn't. */
const UNLISTED = 0.75;

/** "Our CAIQ is in the CSA STAR Registry": what a company answers itself is published there, and nobody certifies it. */
const isOwnAnswers = ({ text }: Claimed['sentence'], { mention }: Claimed['statement']): boolean =>
  mention.key === 'csa-star' && /registry/i.test(mention.text) && OWN_ANSWERS.test(text);
const OWN_ANSWERS = /\b(?:CAIQ|consensus assessments? initiative|self[- ]assess\w*|questionnaires?)\b/i;

/** Why a scheme is not held on the page's day; null where it is, or where nothing can be said. */
function absenceOf(
  context: Context,
  { sentence, statement, strength, odds }: Claimed,
): 'not-claimed' | 'absent' | 'planned' | 'lapsed' | null {
  const { key, sort } = statement.mention;
  if (context.notClaimed.has(key)) return 'not-claimed';
  if (isOwnAnswers(sentence, statement)) return null;
  const framework = frameworkNamed(context, key, sentence.page.day);
  if (framework === undefined) {
    if (sort === 'law') return isSaidToComply({ statement, strength }) ? 'absent' : null;
    if (WITHOUT_FILE.has(sort) || (GUIDANCE.has(key) && !isMoreThanFollowed(context, sentence, statement))) return null;
    if (strength === 'likely') return odds >= UNLISTED ? 'absent' : null;
    // "We hold ISO 9001:2015" means a certificate; "our ISO 27001" may mean the work on one.
    const isEdition = statement.act === 'held' && statement.mention.edition !== null && HOLDING.test(sentence.text);
    if (sort === 'iso' && (statement.act === 'held' || statement.act === 'named') && !isEdition) return null;
    return 'absent';
  }
  if (framework.kind === 'regulation') {
    if (strength === 'likely') return null;
    // The GDPR binds whoever handles personal data, in whichever role.
    const isOfRole = statement.act !== 'held' && statement.act !== 'named' && !statement.noun && key !== 'gdpr';
    return isOfRole && NO_ROLE.test(framework.role ?? '') ? 'not-claimed' : null;
  }
  if (framework.kind === 'assessment' || isListedLater(framework, sentence.page.day)) return null;
  const { status } = standing(framework, sentence.page.day);
  if (status === 'planned' || status === 'in-progress') return 'planned';
  // The title of a document names it, however old it is.
  const isTitle = sentence.page.collection === 'documents' && sentence.block.kind === 'title';
  return status === 'lapsed' &&
    !isGotOnce(sentence, statement) &&
    !isTitle &&
    !isToldAsOver(sentence.read, statement.mention.start)
    ? 'lapsed'
    : null;
}

/**
 * A law obliges whether or not a file is about it, so only "we are GDPR compliant", in so many words, asks for one that says in which role;
 * of HIPAA "our HIPAA compliance" does, too.
 */
const isSaidToComply = ({
  statement: { act, noun, mention, holds },
  strength,
}: Pick<Claimed, 'statement' | 'strength'>): boolean =>
  act !== 'held' &&
  act !== 'named' &&
  (OF_ROLE.has(mention.key) ? strength !== 'likely' : strength === 'firm' && (!noun || holds));

/**
 * Only what is said in so many words of the company, and the data denies, is refused. "Mentioned, so claimed" is worth a look, and so is what
 * no file says anything of.
 */
const severityOf = (
  { strength, statement }: Claimed,
  absence: 'not-claimed' | 'absent' | 'planned',
  isRole: boolean,
): Severity =>
  strength === 'firm' && statement.subject === 'us' && absence !== 'absent' && !isRole ? 'error' : 'warning';
/** Whether all that the data lists of a scheme came out after the day that a page speaks of: what was before it, no file says. */
function isListedLater(framework: Compliance, day: Day): boolean {
  const days =
    framework.kind === 'attestation'
      ? framework.reports.map((report) => report.issued ?? reportEnd(report))
      : framework.kind === 'certification'
        ? framework.certificates.map(({ issued }) => issued)
        : [];
  return days.length > 0 && days.every((issued) => issued > day);
}

function* notHeld(context: Context): Faults<'VS-C01'> {
  for (const one of claimed(context)) {
    const absence = absenceOf(context, one);
    if (absence === null || absence === 'lapsed') continue;
    const { sentence, statement } = one;
    const { text: name, key } = statement.mention;
    const said = context.notClaimed.get(key);
    const framework = context.frameworks.get(key);
    // A law's role says less: a product may well meet what the law asks of its users.
    const isRole = framework?.kind === 'regulation' && said === undefined;
    yield {
      ...faultOf(
        sentence,
        statement,
        absence === 'planned'
          ? { absence, name, day: sentence.page.day }
          : { absence, name, ...(said === undefined ? {} : { said }) },
      ),
      severity: severityOf(one, absence, isRole),
    };
  }
}

/**
 * A business associate agreement is offered, or health data handled, where HIPAA stands under "not claimed"; or the agreement is offered, or
 * the role told, where the data says nothing of HIPAA.
 */
function* baaOffered(context: Context): Faults<'VS-C01'> {
  const said = context.notClaimed.get('hipaa');
  const isAbsent = said === undefined && !context.frameworks.has('hipaa');
  if (said === undefined && !isAbsent) return;
  const judged = new Set(
    claimed(context).flatMap(({ sentence, statement }) => (statement.mention.key === 'hipaa' ? [sentence] : [])),
  );
  for (const sentence of spoken(context, [...NO_CLAIMS, 'learn'])) {
    const role = rolesIn(sentence).find((one) => one.role === 'associate' && !one.isDenied);
    const offer = judged.has(sentence) ? null : (offersBaa(sentence) ?? role ?? (isAbsent ? null : handled(sentence)));
    if (offer === null) continue;
    const facts =
      said === undefined
        ? { absence: 'absent' as const, name: 'HIPAA' }
        : { absence: 'not-claimed' as const, name: 'HIPAA', said };
    yield { ...faultAt(sentence, offer.start, offer.text, facts), severity: 'warning' };
  }
}

/** "We store PHI on encrypted disks" */
function handled(one: Spoken): { start: number; text: string } | null {
  const said = healthData(one);
  return said === null || said.isDenied || isOfVendor(one)
    ? null
    : { start: said.start, text: one.text.slice(said.start, said.end) };
}

/** Whether a certificate is over only because the edition that a sentence or its heading names has ended, which another rule says. */
function isOverWithEdition({ frameworks }: Context, { sentence, statement: { mention } }: Claimed): boolean {
  const ended = (endedEditionOf(mention, sentence) ?? endedEditionOver(mention, sentence))?.edition;
  const framework = frameworks.get(mention.key);
  return (
    ended !== undefined &&
    framework?.kind === 'certification' &&
    framework.certificates.some(({ edition, expires }) => edition === ended && expires >= sentence.page.day)
  );
}

/** The sentences in which a claim was found to be one too many already. */
const judgedIn = (context: Context): ReadonlySet<Spoken> =>
  new Set(claimed(context).flatMap((one) => (absenceOf(context, one) === null ? [] : [one.sentence])));

function* lapsed(context: Context): Faults<'VS-C02'> {
  for (const one of claimed(context)) {
    if (absenceOf(context, one) !== 'lapsed') continue;
    const { sentence, statement } = one;
    if (isOverWithEdition(context, one)) continue;
    yield faultOf(sentence, statement, { name: statement.mention.text, day: sentence.page.day });
  }
}

export const CONTRADICTION_HELD: Rule[] = [
  {
    code: 'VS-C01',
    family: 'contradiction',
    severity: 'error',
    check: function* check(context) {
      yield* notHeld(context);
      yield* baaOffered(context);
      yield* keptPlainly(context, judgedIn(context));
      yield* testsNotHeld(context);
    },
  },
  {
    code: 'VS-C02',
    family: 'contradiction',
    severity: 'warning',
    check: function* check(context) {
      yield* lapsed(context);
      yield* testsLongAgo(context);
    },
  },
];
