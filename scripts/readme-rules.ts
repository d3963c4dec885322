// `npm run readme`: writes the README's section about the rules from the rule table. A test says when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FAMILIES, type Family, type Rule } from '../src/claims/check/rule.ts';
import { RULES } from '../src/claims/check/rules.ts';
import { findingWords } from '../src/words/findings.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const START = '<!-- rules: written by `npm run readme` -->';
const END = '<!-- /rules -->';

const FAMILY: Record<Family, { heading: string; about: string }> = {
  dates: { heading: 'Dates', about: 'Dates that are impossible or have passed.' },
  wording: { heading: 'Wording', about: 'What no report, certificate or law lets anyone say.' },
  contradiction: { heading: 'Contradiction', about: 'Text that contradicts the data or other text.' },
  reach: { heading: 'Reach', about: 'Documents, links and pages that readers can’t reach or read.' },
  identity: { heading: 'Identity', about: 'Whose statements, documents and agreements these are.' },
  evidence: { heading: 'Evidence', about: 'Who examined it, and what a reader can check.' },
  silence: { heading: 'Silence', about: 'Comments that allow a finding.' },
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const { rules, severity: SEVERITY } = findingWords.en;
const row = ({ code, severity }: Rule): string =>
  `| \`${code}\` | ${cell(rules[code].title)} | ${SEVERITY[severity]} |`;

function family(name: Family): string {
  const { heading, about } = FAMILY[name];
  const rows = RULES.filter((rule) => rule.family === name).map(row);
  return [`**${heading}.** ${about}`, '', '| code | what is checked | severity |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** Everything between the two marks. */
export function rulesSection(): string {
  const errors = RULES.filter(({ severity }) => severity === 'error').length;
  return [
    `${RULES.length} rules check all of \`content/\` before a page is rendered. ${errors} are errors and stop the build; the ` +
      `other ${RULES.length - errors} are\nwarnings, which are printed and counted, so that time alone never breaks a rebuild. Each finding gives the file ` +
      'and line, what was found,\nwhy it is a problem and according to whom, and how to fix it.',
    ...FAMILIES.map(family),
    [
      'If a finding is wrong, allow it in that file by its code, with a reason. Every run lists these reasons:',
      '',
      '```mdx',
      '{/* vouchsafe-allow VS-W01: quoted from a letter of 2019 */}',
      '```',
      '',
      'In YAML and front matter the comment is `# vouchsafe-allow VS-D04: the first period was a short one`.',
    ].join('\n'),
  ].join('\n\n');
}

/** A README with the section between its marks written anew. @throws when a mark is missing */
export function withRules(readme: string): string {
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`README.md lacks ${from === -1 ? START : END}.`);
  return `${readme.slice(0, from + START.length)}\n\n${rulesSection()}\n\n${readme.slice(to)}`;
}

if (import.meta.main) writeFileSync(README, withRules(readFileSync(README, 'utf8')));
