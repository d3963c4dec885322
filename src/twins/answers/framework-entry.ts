import type { AnswerEntry } from '../../answers/types.ts';
import { scopeDrawing } from '../../claims/scope-drawing.ts';
import { findingsOf } from '../../schemas/test-findings.ts';
import type { Fact } from '../../site/facts.ts';
import type { FrameworkView, Held } from '../../site/frameworks.ts';
import { plainText } from '../../site/said.ts';
import type { Site } from '../../site/site.ts';
import { NOTHING, unique } from './nothing.ts';
import { plainSentences } from './plain-sentences.ts';

/** Facts of earlier reports that nothing else on the page says: what an auditor noted, and the response to it. */
const NOTED: ReadonlySet<string | undefined> = new Set(['exception', 'response']);

const factSentence = ({ label, said }: Fact): string => `${label}: ${plainText(said)}`;
const stated = (facts: readonly Fact[]): string[] => facts.filter((one) => one.stated).map(factSentence);
const notedIn = ({ title, facts }: Held): string[] =>
  facts
    .filter(({ stated, said: [piece] }) => stated && typeof piece === 'object' && NOTED.has(piece.name))
    .map((one) => `${title}, ${factSentence(one)}`);

/** What a framework's page states: claims and facts first, then its text, what a test found, and what is left to the customer. */
export function frameworkEntry(site: Site, one: FrameworkView): AnswerEntry {
  const { framework, answers } = site.words;
  const { data, products } = one;
  const scope = scopeDrawing(data, site.today);
  const findings = data.kind === 'assessment' && data.findings ? findingsOf(data.findings) : [];
  return {
    ...NOTHING,
    id: `framework/${one.id}`,
    href: one.path,
    kind: 'framework',
    title: one.name,
    asks: [answers[data.kind](one.name)],
    says: unique([
      ...products.map(({ claim }) => claim),
      one.summary,
      ...stated(products.flatMap(({ facts }) => facts)),
      ...one.letters.map(({ title }) => title),
      ...plainSentences(one.body, site.language),
      ...findings.map(
        (found) => `${framework.results.severity(found.severity)}: ${plainText([framework.results.found(found)])}`,
      ),
      ...(scope.carvedOut.length > 0 ? [`${framework.carvedOut}: ${scope.carvedOut.join(', ')}`] : []),
      ...scope.userEntityControls,
      ...one.reports.filter(({ current }) => !current).flatMap(notedIn),
    ]),
    principles: unique(products.flatMap(({ criteria }) => criteria ?? [])),
    frameworks: [one.id],
    products: unique(products.flatMap(({ systems }) => systems)),
  };
}
