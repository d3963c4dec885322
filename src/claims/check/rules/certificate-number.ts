import { plainNumber } from '../../certificates.ts';
import { mentions } from '../../reading/schemes.ts';
import { isOwnNameAt, wordAt } from '../../reading/sentence.ts';
import { isToldAsPast } from '../meant/history.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { kindsNamed, reportMeant } from '../meant/report-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** In characters. */
const NEAR = 60;
const LABEL = /\b(?:certificates?|certification|registration|cert)\b/gi;
/** A word for a certificate, or the standard itself before a number: "ISO/IEC 27001 (No. C-7712)". */
function labelsIn({ text, mentions: named }: Spoken): { start: number; end: number }[] {
  const words = [...text.matchAll(LABEL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const schemes = named.filter(({ sort, end }) => sort === 'iso' && NUMBERED.test(text.slice(end, end + NEAR)));
  return [...words, ...schemes].toSorted((a, b) => a.start - b.start);
}
const NUMBERED =
  /^[ ,;:(–-]{1,3}(?:no\.?|nr\.?|number|id|#) ?[:#]? ?[A-Z\d]|^(?: certified| certificate| certification)? \((?:[A-Z]{1,6}[ /-]?){1,2}\d{3,}[\dA-Z/-]*\)/i;
const AFTER_LABEL =
  /^(?:(?:'s)?[ :#(,.]{1,3}|number is\b|numbers?\b|no\b\.?|nr\b\.?|ids?\b|is\b(?!-| \d)|under\b|bears\b|has\b|the\b|with\b|reference\b)*/i;
/** Groups of capitals and digits with at least three digits among them: "IS 741205", "12 310 66219 TMS", "C-7712", "IASME-CE-005986". */
const NUMBER = /^(?:[A-Z]{1,6}[- ./]){0,2}[A-Z]{0,6}\d[\dA-Z./-]*(?: (?:\d[\dA-Z./-]*|[A-Z]{2,6}(?![a-z])))*/;
const LOOKED_AT = 70;

/** "ESV Entropy Certificate #E191": another capitalized word right before it makes it a certificate of that kind. */
function isOfOtherKind({ text, read, mentions: named, page }: Spoken, label: number): boolean {
  const at = wordAt(read, label);
  const before = read.words[at - 1];
  if (before === undefined || !before.capital || read.words[at]?.gap !== ' ' || at < 2) return false;
  const isScheme = named.some(({ start, end }) => start <= before.start && before.start < end);
  if (isScheme || isOwnNameAt(read, at - 1) || OF_OURS.test(text.slice(before.start, before.end))) return false;
  return page.collection !== 'compliance';
}
/** "Registered with the Information Commissioner under number …": the register of a supervisory authority (UK: Data Protection (Charges and Information) Regulations 2018). */
const WITH_AUTHORITY =
  /\b(?:information commissioner|ICO|supervisory authority|data protection (?:authority|register|commission(?:er)?))\b/i;
/** "Our company registration number" */
const OF_FIRM = /\b(?:company|business|trade|tax|vat) $/i;
const OF_OURS = /^(?:Our|The|This|ISO|ISMS|IMS|Management|System|Security|Current|Registration|Certified|Compliance)$/;

/** "Cert no.: 4471-02" below "ISO/IEC 27001:2022" */
const isUnderStandard = ({ block: { over = [] }, text }: Spoken): boolean =>
  LABELED.test(text) && mentions(over.at(-1) ?? '').some(({ sort }) => sort === 'iso');
const LABELED = /^\W*(?:cert(?:ificate|ification)?|registration|reg)\b\.? ?(?:no|nr|number|id|#)/i;

/** "IS 741205" in the column "Certificate No." of a table whose first cell names the standard. */
function* inColumn({ frameworks }: Context, one: Spoken, known: readonly string[]): Faults<'VS-C04'> {
  const { kind, leadIn = '', cells = [], row } = one.block;
  if (kind !== 'cell' || row !== undefined || cells.length < 2 || !LABELED.test(leadIn)) return;
  const number = NUMBER.exec(one.text.trim())?.[0] ?? '';
  if (number !== one.text.trim() || (number.match(/\d/g) ?? []).length < 3) return;
  const named = mentions(cells[0] ?? '').find(({ sort }) => sort === 'iso');
  const framework = named === undefined ? undefined : frameworks.get(named.key);
  if (framework?.kind !== 'certification' || known.includes(plainNumber(number))) return;
  const numbers = framework.certificates.flatMap((item) => item.number ?? []);
  if (numbers.length > 0) yield faultAt(one, 0, number, { fault: 'certificate-number', numbers });
}

/** A certificate number that is on no certificate. */
export function* wrongNumber(context: Context): Faults<'VS-C04'> {
  const all = context.tree.compliance.flatMap(({ data }) =>
    data.kind === 'certification' ? data.certificates.flatMap((item) => item.number ?? []) : [],
  );
  if (all.length === 0) return;
  const known = all.map(plainNumber);
  for (const one of spoken(context, NO_CLAIMS)) {
    if (WITH_AUTHORITY.test(one.text)) continue;
    yield* inColumn(context, one, known);
    const isNamed = kindsNamed(one.text).has('certification') || one.mentions.some(({ sort }) => sort === 'iso');
    if (!isNamed && !isUnderStandard(one)) continue;
    for (const match of labelsIn(one)) {
      const after = one.text.slice(match.end, match.end + LOOKED_AT);
      const lead = AFTER_LABEL.exec(after)?.[0] ?? '';
      const number = NUMBER.exec(after.slice(lead.length))?.[0].replace(/[./-]+$/, '') ?? '';
      const isLabeled = /\b(?:no|nr|number|id)\b/i.test(lead);
      if (isOfOtherKind(one, match.start) || OF_FIRM.test(one.text.slice(Math.max(0, match.start - 12), match.start)))
        continue;
      if (
        (number.match(/\d/g) ?? []).length < 3 ||
        /^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(number) ||
        /^(?:ISO|SOC|IEC|PCI|NIST)/.test(number)
      )
        continue;
      if (!isLabeled && !/[(#]/.test(lead) && !/[A-Z]/.test(number)) continue;
      if (
        known.some(
          (item) =>
            item === plainNumber(number) || item.includes(plainNumber(number)) || plainNumber(number).includes(item),
        )
      )
        continue;
      const at = match.end + lead.length;
      const meant = reportMeant(context, one, at, ['certification']);
      if (meant?.framework.kind !== 'certification') continue;
      const numbers = meant.framework.certificates.flatMap((item) => item.number ?? []);
      const told = toldFor(one, match.start, at);
      if (
        numbers.length === 0 ||
        told.polarity === 'denied' ||
        !isOurs(context, one, told) ||
        isToldAsPast(one.read, at)
      )
        continue;
      yield faultAt(one, at, number, { fault: 'certificate-number', numbers });
    }
  }
}
