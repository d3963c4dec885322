import { isAsserted } from '../lexicon/asserted.ts';
import type { Statement } from '../lexicon/statements.ts';
import { bearerAfter, subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

/** Whether a statement may be the company's own: somebody else's standing is not ours to correct. */
const isOurs = ({ names }: Context, { before, after }: Statement): boolean =>
  subjectBefore(before, names) !== 'third' && !bearerAfter(after, names);

/** Statements about schemes that are put forward as true, wherever they stand. */
function* asserted(context: Context, wanted: (statement: Statement, sentence: Spoken) => boolean): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const seen = new Set<number>();
    for (const statement of sentence.older) {
      if (seen.has(statement.mention.start) || !wanted(statement, sentence)) continue;
      if (!isAsserted(sentence.block, sentence.text, statement.start, statement.end)) continue;
      seen.add(statement.mention.start);
      yield faultAt(sentence, statement.start, statement.text);
    }
  }
}

function* matching(context: Context, pattern: RegExp, quick = /SOC|AICPA|CPAs|Type/i): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!quick.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(pattern)) {
      if (isAsserted(sentence.block, sentence.text, match.index, match.index + match[0].length))
        yield faultAt(sentence, match.index, match[0]);
    }
  }
}
function* both(...parts: Iterable<Fault>[]): Generator<Fault> {
  for (const part of parts) yield* part;
}

const TYPE_CERTIFIED = /\bType[- ]?(?:1|2|I|II)[- ](?:certif(?:ied|ication|icate)s?|accredited|accreditation)\b/gi;
const CERTIFICATION_LIST =
  /\bcertifications?(?: (?:we hold|held|include|includes|including|such as|like)|:| \()[^.;]{0,80}?\bSOC ?-?[123](?! (?:report|attest))/gi;
const PASSED =
  /\b(?:pass(?:ed|es|ing)?(?! (?:on|to|along|over|through|back|it|them|between|data|traffic|evidence)\b)|fail(?:ed|s|ing)?(?! (?:over|to)\b)|cleared|aced|sail(?:ed|s)? through)\b(?: (?:our|the|its|an?|every|each|all|annual|yearly|latest|first|second|recent|independent|external|full|\d{4}|successfully|with|flying|colou?rs|rigorous|their|this|last|year's|in)){0,6} ?SOC[ -]?(?:[123]|I{1,3})\b|\bSOC[ -]?(?:[123]|I{1,3})(?:,? Type (?:[12]|II?))?(?: (?:audit|exam|examination|assessment|review|report|compliance))?(?:(?:: | was| were| has been| is| successfully| recently|,| been){1,3} ?)?(?: ?pass(?:ed|es)?|-passed| pass)\b(?! (?:on|to|along)\b)|\bpass(?:ed|es|ing)?\b(?: (?:our|the|an?|its|annual|yearly|independent|external|\d{4}|latest|first)){0,4} (?:audit|examination|assessment|exam)s? (?:for|of|against|under) (?:our )?SOC[ -]?(?:[123]|I{1,3})\b/gi;
const SPELLING =
  /(?<![\w-])SOC(?:-(?:[123]|I{1,3}|two)\b|[123](?![\w])| (?:II|III|two|three)\b| I(?= (?:type|report|audit|attest|certif|exam|compl)))/gi;
const WRONG_TYPE =
  /\b(?:SOC[ -]?[123][^.;,]{0,3}|report[^.;,]{0,3} |attestation )?[,( ]*\bType[- ]?(?:III|IV|V|0|[3-9]|three|four|zero)\b(?= ?(?:report|attest|audit|compl|certif|exam|[.,;:!?)]|$|for|of|is|was|in|we|and|under))|\bSOC[ -]?[123],? (?:\(?Type[- ]?(?:III|IV|V|0|[3-9]|three|four)\b|Level[- ]?(?:\d|I{1,3})\b|Tier[- ]?(?:\d|I{1,3})\b)|\bSOC[ -]?(?:[04-9]|IV)\b/gi;
const AICPA_CERTIFIED =
  /\bAICPA(?:[- ](?:SOC(?: ?\d)?[- ])?(?:certified|certification|accredited|accreditation|approved|approval|endorsed|licensed))|\b(?:certified|accredited|approved|endorsed|audited|authori[sz]ed)(?: \w+){0,3} by (?:the )?(?:AICPA\b|American Institute of (?:Certified Public Accountants|CPAs))/gi;
const ISO_BARE =
  /(?<![\w-])(?:(?:fully |we are |is )?ISO(?:\/IEC)?[- ](?:certified|certification|accredited|accreditation|compliant|compliance)|(?:certified|accredited|approved)(?: directly)? by (?:the )?(?:ISO\b(?!\/?(?: ?\d|IEC))|International Organi[sz]ation for Standardi[sz]ation)|(?:compliant|compliance|complies|comply) with ISO(?! ?(?:\/IEC)?[ -]?\d)(?: standards?)?)/gi;

const held = (context: Context): Set<string> =>
  new Set(
    context.tree.compliance.flatMap(({ data }) =>
      data.kind === 'certification' && data.certificates.length > 0 ? [/\d{4,5}/.exec(data.name)?.[0] ?? ''] : [],
    ),
  );

export const WORDING_ATTESTED: Rule[] = [
  {
    code: 'VS-W01',
    family: 'wording',
    severity: 'error',
    check: (context) =>
      both(
        asserted(context, ({ mention, act }) => mention.sort === 'soc' && act === 'certified'),
        matching(context, TYPE_CERTIFIED),
        matching(context, CERTIFICATION_LIST),
      ),
  },
  {
    code: 'VS-W02',
    family: 'wording',
    severity: 'error',
    check: (context) => matching(context, SPELLING),
  },
  {
    code: 'VS-W03',
    family: 'wording',
    severity: 'error',
    check: (context) => matching(context, WRONG_TYPE),
  },
  {
    code: 'VS-W04',
    family: 'wording',
    severity: 'error',
    check: (context) => matching(context, PASSED, /\bSOC\b|SOC[123-]/i),
  },
  {
    code: 'VS-W05',
    family: 'wording',
    severity: 'error',
    check: (context) =>
      asserted(context, ({ mention, act }) => mention.sort === 'ssae' && (act === 'certified' || act === 'compliant')),
  },
  {
    code: 'VS-W06',
    family: 'wording',
    severity: 'error',
    check: (context) => {
      const numbers = held(context);
      const isHeld = (key: string) => numbers.has(key.replace('iso-', ''));
      return both(
        asserted(
          context,
          (statement) =>
            statement.mention.sort === 'iso' &&
            statement.act === 'compliant' &&
            isHeld(statement.mention.key) &&
            isOurs(context, statement),
        ),
        matching(context, ISO_BARE, /\bISO\b|Standardi[sz]ation/i),
      );
    },
  },
  {
    code: 'VS-W07',
    family: 'wording',
    severity: 'error',
    check: (context) =>
      asserted(
        context,
        ({ mention, act, text }) =>
          (mention.sort === 'law' || ['nist', 'owasp'].includes(mention.key)) &&
          (act === 'certified' || /\bcertif/i.test(text)),
      ),
  },
  {
    code: 'VS-W08',
    family: 'wording',
    severity: 'error',
    check: (context) => matching(context, AICPA_CERTIFIED, /AICPA|American Institute/i),
  },
];
