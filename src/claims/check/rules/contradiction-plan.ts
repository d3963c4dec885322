import { anyOf } from '../../reading/wordings.ts';
import { standing } from '../../standing.ts';
import { isUnderWay } from '../meant/claim-shapes.ts';
import { cuesOf, cueWithin } from '../meant/cues.ts';
import { lackIn } from '../meant/lack.ts';
import type { Lack } from '../meant/lack-signs.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { otherTypePlanned } from './planned-type.ts';

type Against = RuleFacts['VS-C07'];
type Plan = Pick<Lack, 'mention' | 'by'>;

/** "We are pursuing ISO 27001 certification", where the data knows of no such plan. */
function* unplanned(context: Context): Faults<'VS-C07'> {
  for (const one of spoken(context, [...NO_CLAIMS, 'updates', 'learn'])) {
    // "We will pursue it if customers ask", "We stopped working towards it"
    if (one.read.words.some(({ text }) => text === 'if') || isGivenUp(one) || isOpen(one)) continue;
    if (isUnplannedInRow(one)) continue;
    const lack = lackIn(one, (found) => isPlan(found) && againstPlan(context, one, found) !== null);
    const plan = lack ?? underWayIn(one);
    const facts = plan === null ? null : againstPlan(context, one, plan);
    if (plan === null || facts === null) {
      const other = otherTypePlanned(context, one);
      if (other !== null) yield other;
      continue;
    }
    const isHere = plan.by === 'here';
    yield {
      ...faultAt(one, isHere ? plan.mention.start : 0, isHere ? plan.mention.text : one.text, facts),
      understood: {
        subject: 'us',
        act: 'named',
        scheme: plan.mention.text,
        polarity: 'affirmed',
        tense: 'planned',
        certainty: 'claim',
      },
    };
  }
}

const isGivenUp = ({ read }: Spoken): boolean => cueWithin(cuesOf(read), 'pending.given-up', 0, read.words.length);

/** "ISO/IEC 42001 — under internal evaluation": whether it's sought at all is open. */
const isOpen = ({ text }: Spoken): boolean => UNDECIDED.test(text) && !PLANNED_YET.test(text.replace(EDITION, ''));
const UNDECIDED = anyOf(reports.undecided.wordings);
const PLANNED_YET = anyOf(reports.undecided.planned);
/** "ISO/IEC 42001:2023" */
const EDITION = /:20\d\d\b/g;

/** "| FedRAMP | Not planned |", "| SOC 2 | Not started | 2027 (if customers ask) |", under whatever heading. */
const isUnplannedInRow = ({ block: { kind, cells = [] } }: Spoken): boolean =>
  kind === 'cell' &&
  cells
    .slice(1)
    .some((cell) => NOT_PLANNED.test(cell.slice(0, CELL_CHARS)) || ON_DEMAND.test(cell.slice(0, CELL_CHARS)));
/** "If demand justifies", but not "ask us if you need details". */
const ON_DEMAND = /\bif (?:demand|customers?|clients?|there|enough|asked|requested|needed|required|justified)\b/i;
const CELL_CHARS = 120;
const NOT_PLANNED =
  /^\W*(?:not?|never|none|nothing)(?: \w+){0,2} (?:plan(?:s|ned)?|scheduled|pursu(?:ed|ing)|sought|intended)\b/i;

/** Whether it is said to be under way or to come, and not only to be lacking. */
const isPlan = ({ signs }: Lack): boolean =>
  [...signs].some((sign) => PLANNED.some((kind) => sign.startsWith(kind))) &&
  ![...signs].some((sign) => (isOnlyYetToCome(signs) ? PUT_OFF : UNPLANNED).some((kind) => sign.startsWith(kind)));
/** "We are pursuing SOC 2 and are not certified yet": the plan comes first, and what is denied is having it already. */
const isOnlyYetToCome = (signs: ReadonlySet<string>): boolean =>
  (signs.has('aims-before') || signs.has('states-before')) &&
  signs.has('denied-standing') &&
  !signs.has('denied-before');
const PLANNED = ['aims-', 'states-', 'over-'];
/** "Not on the roadmap", "if customers ask" */
const PUT_OFF = ['deferred', 'opens-denying', 'not-such', 'no-such', 'certainty-condition'];
const UNPLANNED = [...PUT_OFF, 'denials', 'denied'];

/** "We are undergoing a SOC 2 audit", "The platform is undergoing SOC 2 certification" */
function underWayIn(one: Spoken): Plan | null {
  const said = one.statements.find(
    (statement) =>
      statement.subject === 'us' &&
      statement.polarity === 'affirmed' &&
      statement.certainty === 'claim' &&
      (statement.act === 'audited' || (statement.act === 'certified' && statement.noun)) &&
      isUnderWay(one.read, statement),
  );
  return said === undefined ? null : { mention: said.mention, by: 'here' };
}

/** What the data says against a plan for a scheme; null where it has one, or has what is planned. */
function againstPlan(context: Context, { page }: Spoken, { mention }: Plan): Against | null {
  const { key, text: name, sort } = mention;
  const said = context.notClaimed.get(key);
  if (said !== undefined) return NO_PLAN.test(said) ? { against: 'not-claimed', name, said } : null;
  const framework = context.frameworks.get(key);
  if (framework === undefined) return sort === 'soc' || sort === 'iso' ? { against: 'absent', name } : null;
  if (framework.kind === 'regulation' || framework.kind === 'assessment' || framework.next !== undefined) return null;
  const { withdrawn } = standing(framework, page.day);
  return withdrawn ? { against: 'withdrawn', name, day: withdrawn.on } : null;
}
/** In a reason why something is not claimed, that nothing is planned: "We have not sought it", "No audit is under way", "plan none". */
const NO_PLAN = anyOf(reports.noPlan.wordings);

export const CONTRADICTION_PLAN: Rule[] = [
  { code: 'VS-C07', family: 'contradiction', severity: 'warning', check: unplanned },
];
