import { mentions } from '../../reading/schemes.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isMention, isNegated } from '../lexicon/clauses.ts';
import { examiners, isName, NAME, norm, same } from '../lexicon/company-names.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const VERB =
  '(?:audited|examined|attested|assessed|certified|issued|performed|conducted|carried out|signed|prepared|tested|completed|done|written|led|undertaken|reviewed|validated|evaluated|re-certified|recertified|provided|delivered)';
const BY = new RegExp(
  `\\b${VERB}(?: (?:annually|yearly|independently|every year|each year|in \\d{4}|to us|again|last year|and \\w+))? by (?:our (?:independent )?(?:auditors?|CPA firm|firm),? )?(?:the (?:independent |accredited )?(?:CPA |audit |accounting |certification |security )?(?:firm|auditors?|body|company|testers?),? (?:of )?)?${NAME}`,
  'g',
);
const IS_AUDITOR = new RegExp(
  `\\b[Oo]ur (?:independent |external |SOC 2 |current |service |third-party )*(?:auditors?|CPA firm|audit firm|certification body|registrar|assessors?|examiners?)(?:,| is| are|:| at| \\(|, the firm)? ?(?:is )?${NAME}`,
  'g',
);
const NAME_IS = new RegExp(
  `\\b${NAME},? (?:is|are|was|acts as|serves as|has been) (?:our|the|[A-Z][\\w.& -]*'s) (?:independent |external |SOC 2 |service |current )*(?:auditors?|certification body|CPA firm|audit firm|assessors?)`,
  'g',
);
const NAME_DOES = new RegExp(
  `\\b${NAME} (?:audits|audited|examines|examined|attested|attests|certified|certifies|issued|issues|signed|performed|conducted|carried out|tested|completed|assessed|finished|gave|held|noted) (?:our|us|the|[A-Z]\\w+(?: [A-Z]\\w+)?(?:'s)?|this year's|an unqualified|a qualified)(?: [\\w/-]+){0,5}? ?(?:SOC|ISO|audit|report|examination|attestation|controls|certificate|certification|opinion|penetration|pen test|test|surveillance)`,
  'g',
);
const THEIR_REPORT = new RegExp(
  `\\b(?:attestation|SOC 2(?: Type (?:1|2|I|II))?|audit|examination|report|opinion|certificate|certification|penetration test|pen test)(?: report| opinion| letter)? (?:from|by|of) (?:the firm |the auditor |our auditors?,? )?${NAME}`,
  'g',
);

const EXAMINERS_WORK = /audit|examin|attest|assess|certif|registrar|test|report|opinion|CPA/i;

function* wrongAuditor(context: Context): Faults<'VS-C30'> {
  const { auditors, bodies, testers } = examiners(context.tree);
  const us = [context.tree.company.data.name, context.tree.company.data.legalName];
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const { text, page } = sentence;
    if (!EXAMINERS_WORK.test(text) || isQuestion(text)) continue;
    const seen = new Set<number>();
    for (const pattern of [BY, IS_AUDITOR, NAME_IS, NAME_DOES, THEIR_REPORT]) {
      for (const match of text.matchAll(pattern)) {
        const name = (match[1] ?? '').replace(/[,.]+$/, '').replace(/^(?:The|Our|In|By) /, '');
        const start = text.indexOf(name, match.index);
        const before = clauseBefore(text, match.index);
        if (!isName(name) || seen.has(start) || isNegated(before) || isMention(before)) continue;
        const expected = expectedFor(context, sentence, { auditors, bodies, testers });
        if (expected.length === 0 || [...expected, ...us].some((known) => same(norm(known), norm(name)))) continue;
        // What others had examined is theirs: "their report, audited by …".
        if (
          subjectBefore(
            `${before}${match[0].slice(0, Math.max(0, match[0].indexOf(name)))}`.replace(
              /\b(?:auditors?|firm)\b/gi,
              '',
            ),
            context.names,
          ) === 'third' &&
          !/\bour\b/i.test(match[0])
        )
          continue;
        const whole = [...text.matchAll(context.names.third)].some(
          (third) =>
            third.index < match.index && /provider|vendor|subprocessor|Amazon|host|customers?|their/i.test(third[0]),
        );
        if (whole && !/\bour (?:SOC|report|audit|controls|certificate)/i.test(text)) continue;
        if (isProcessorList(context, name) && !/audit|examin|attest|certif|opinion/i.test(match[0])) continue;
        if (page.collection === 'learn' && !/\b(?:we|our|us)\b/i.test(text)) continue;
        seen.add(start);
        yield faultAt(sentence, start, name, { names: [...new Set(expected)] });
      }
    }
  }
}

const isProcessorList = (context: Context, name: string): boolean =>
  context.tree.subprocessors.some((entry) => same(norm(entry.data.name), norm(name)));

function expectedFor(
  context: Context,
  { text, previous, page }: Spoken,
  known: { auditors: string[]; bodies: string[]; testers: string[] },
): string[] {
  const topicOf = (part: string): string[] => {
    const sorts = mentions(part);
    const result: string[] = [];
    if (
      sorts.some((mention) => mention.sort === 'soc' || mention.sort === 'ssae') ||
      /\b(?:CPA|attestation|Type [12]|Type II?)\b/.test(part)
    )
      result.push(...known.auditors);
    if (
      sorts.some((mention) => mention.sort === 'iso') ||
      /\bcertificate|certification body|surveillance|certified\b/i.test(part)
    )
      result.push(...known.bodies);
    if (/\b(?:penetration|pen[- ]?test\w*|CAIQ|MVSP)\b/i.test(part)) result.push(...known.testers);
    return result;
  };
  const here = topicOf(text);
  if (here.length > 0) return here;
  if (/\b(?:auditor|audited|audit|examined|examination|report|opinion|certified)\b/i.test(text)) {
    const near = topicOf(previous);
    if (near.length > 0) return near;
    const own = context.tree.compliance.find((entry) => entry.file === page.file);
    if (own !== undefined) return topicOf(own.data.name);
    if (/\baudit\w*|\bexamin\w*|\bopinion/i.test(text)) return [...known.auditors, ...known.bodies, ...known.testers];
  }
  return [];
}

/** A bridge letter is management's; an auditor never signs one. */
function* wrongSigner(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    for (const match of sentence.text.matchAll(
      /\b(?:bridge|gap|comfort) letter\b[^.;]{0,40}?\b(?:signed|issued|written|prepared|provided|given|confirmed|from|by|attested)\b(?: by| from)? (?:our |the |an |your |independent |external |service )*(?:auditors?|CPA(?: firm)?s?|audit firm|accounting firm)\b|\b(?:auditors?|CPA firm|audit firm)(?:'s)?(?: (?:also|then|has|have|will))* (?:signs?|signed|issues?|issued|writes?|wrote|provides?|provided|sends?|gives?|gave)? ?(?:us )?(?:a |the |our |this )?(?:bridge|gap) letter/gi,
    )) {
      if (isNegated(clauseBefore(sentence.text, match.index)) || isNegated(match[0]) || isQuestion(sentence.text))
        continue;
      yield faultAt(sentence, match.index, match[0]);
    }
  }
}

export const CONTRADICTION_AUDITOR: Rule[] = [
  { code: 'VS-C30', family: 'contradiction', severity: 'error', check: wrongAuditor },
  { code: 'VS-C31', family: 'contradiction', severity: 'error', check: wrongSigner },
];
