import type { CategoryScope } from '../../claims/scope.ts';
import type { ScopeDrawing } from '../../claims/scope-drawing.ts';
import { sayCategories } from './claim-terms.ts';
import { sayAll, sayDay } from './format.ts';

type InScope = CategoryScope['inScope'];
const bare = (text: string): string => text.replace(/\.$/, '');

/** What is in scope and what is not, where null means that no report says so. */
export const scope = {
  word: (inScope: InScope): string => (inScope === null ? 'Not stated' : inScope ? 'In scope' : 'Not in scope'),
  /** The same as a heading: "Security is in scope". */
  heading: (name: string, inScope: InScope): string =>
    inScope === null
      ? `Whether ${name.toLowerCase()} is in scope isn’t stated`
      : `${name} is ${inScope ? 'in scope' : 'not in scope'}`,
  /** Why a category is not said to be in scope; null where it is. */
  note: (inScope: InScope): string | null =>
    inScope === null
      ? 'There is a current report, but the categories it covers aren’t stated.'
      : inScope
        ? null
        : 'No current report covers this category.',
  noCategory: {
    'not-stated': 'Not stated',
    'not-current': 'None: no current report',
    'no-report': 'None yet: no report',
  },
  /** A framework's boundary, complete, a fact a sentence. */
  sentences: (drawing: ScopeDrawing): string[] => {
    const { systems, categories, noCategory, certificateScope, inclusive, carvedOut, userEntityControls } = drawing;
    const words = (inScope: boolean) =>
      sayCategories(categories.filter((each) => each.inScope === inScope).map(({ category }) => category));
    const said: (string | false | null)[] = [
      systems.length > 0 ? `Systems in scope: ${sayAll(systems)}.` : 'The systems in scope aren’t stated.',
      noCategory === 'not-stated' && 'The trust services categories covered aren’t stated.',
      (noCategory === 'not-current' || noCategory === 'no-report') &&
        `No report is current on ${sayDay(drawing.asOf)}, so no trust services category is in scope.`,
      noCategory === null && words(true) !== '' && `In scope: ${words(true)}.`,
      noCategory === null && words(false) !== '' && `Out of scope: ${words(false)}.`,
      certificateScope && `Scope on the certificate: ${bare(certificateScope)}.`,
      inclusive.length > 0 && `Subservice organizations included in the report: ${sayAll(inclusive)}.`,
      carvedOut.length > 0 && `Subservice organizations carved out (not examined): ${sayAll(carvedOut)}.`,
      ...userEntityControls.map((control) => `Your responsibility: ${bare(control)}.`),
    ];
    return said.filter((sentence) => typeof sentence === 'string');
  },
};
