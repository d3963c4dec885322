// `npm run readme`: writes the README's section about the rules and the table in docs/claims.md. A test says when they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judgesProse } from '../src/build/explain-rule.ts';
import { type MeasuredLot, measured } from '../src/claims/check/measured.ts';
import { FAMILIES, type Family, type Rule } from '../src/claims/check/rule.ts';
import { RULES } from '../src/claims/check/rules.ts';
import { findingWords } from '../src/words/findings.ts';
import { scriptsWords } from '../src/words/scripts.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const CLAIMS = fileURLToPath(new URL('../docs/claims.md', import.meta.url));
const START = '<!-- rules: written by `npm run readme` -->';
const END = '<!-- /rules -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const { rules, severity: SEVERITY, families } = findingWords.en;
const { explain } = scriptsWords.en;
const errors = RULES.filter(({ severity }) => severity === 'error').length;

const row = ({ code, family, severity }: Rule): string =>
  [
    '',
    ` \`${code}\` `,
    ` ${cell(rules[code].title)} `,
    ` ${SEVERITY[severity]} `,
    ...(judgesProse(family) ? [` ${explain.measured(measured.rules[code])} `] : []),
    '',
  ].join('|');

function family(name: Family): string {
  const { heading, about } = families[name];
  const head = judgesProse(name)
    ? '| code | what is checked | severity | right on unseen prose |\n| --- | --- | --- | --- |'
    : '| code | what is checked | severity |\n| --- | --- | --- |';
  return [`### ${heading}`, '', about, '', head, ...RULES.filter((rule) => rule.family === name).map(row)].join('\n');
}

/** What a reader counted on prose that nobody had looked at before. */
function lotsTable(lots: readonly MeasuredLot[]): string {
  if (lots.length === 0) return 'Nothing has been measured yet.';
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${part} of ${whole} (${Math.floor((100 * part) / whole)}%)`;
  const right = (counted: MeasuredLot['errors']) =>
    share(counted.right, counted.findings) + (counted.debatable === 0 ? '' : `, ${counted.debatable} debatable`);
  return [
    '| lot | measured on | companies | paragraphs | errors that are right | warnings that are right | faults found | planted contradictions found |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lots.map(
      ({ lot, day, companies, paragraphs, errors, warnings, faults, found, planted, caught }) =>
        `| ${lot} | ${day} | ${companies} | ${paragraphs} | ${right(errors)} | ${right(warnings)} | ${share(found, faults)} | ${share(caught, planted)} |`,
    ),
  ].join('\n');
}

/** The README says how many there are, and where the table is. */
export const rulesSection = (): string =>
  `${RULES.length} rules check all of \`content/\` before a page is rendered. ${errors} are errors and stop the build; the ` +
  `other ${RULES.length - errors} are\nwarnings, which are printed and counted, so a rebuild never fails just because time has passed. Each finding gives the file ` +
  'and line, the sentence,\nwhat was understood, the fact against it, and wordings that would pass. [Claims](docs/claims.md) lists the rules, ' +
  'says how often each one\nwas right on text that it had never seen, and how to allow a finding that is wrong.';

/** Which kinds of altered facts were found, in the lots that recorded it, newest first. */
function kindsTable(lots: readonly MeasuredLot[]): string {
  const recorded = lots.filter(({ byKind }) => byKind !== undefined).toReversed();
  const kinds = [...new Set(recorded.flatMap(({ byKind = {} }) => Object.keys(byKind)))];
  const of = ([caught, planted]: readonly [number, number]) => `${caught} of ${planted}`;
  return [
    `| altered | ${recorded.map(({ lot }) => lot).join(' | ')} |`,
    `| --- |${' --- |'.repeat(recorded.length)}`,
    ...kinds.map(
      (kind) => `| ${kind} | ${recorded.map(({ byKind }) => (byKind?.[kind] ? of(byKind[kind]) : '–')).join(' | ')} |`,
    ),
  ].join('\n');
}

/** Everything between the two marks in docs/claims.md. */
export const rulesTable = (): string =>
  [lotsTable(measured.lots), kindsTable(measured.lots), ...FAMILIES.map(family)].join('\n\n');

/** A page with the section between its marks written anew. @throws when a mark is missing */
export function withRules(page: string, section: string, name: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`${name} lacks ${from === -1 ? START : END}.`);
  return `${page.slice(0, from + START.length)}\n\n${section}\n\n${page.slice(to)}`;
}

if (import.meta.main) {
  writeFileSync(README, withRules(readFileSync(README, 'utf8'), rulesSection(), 'README.md'));
  writeFileSync(CLAIMS, withRules(readFileSync(CLAIMS, 'utf8'), rulesTable(), 'docs/claims.md'));
}
