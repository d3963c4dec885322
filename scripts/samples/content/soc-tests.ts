import { type Block, type Cell, table, text } from '../blocks.ts';
import type { Control } from './controls.ts';
import { CRITERIA } from './criteria.ts';

/** The result of a test that did not go as it should, by control. */
export type Exceptions = Record<string, string>;

const NONE = 'No exceptions noted.';

/**
 * Section IV's tables: a criterion, the controls that meet it, the auditor's tests of each, and what each showed.
 * `apart` gives each criterion a page of its own, as full reports do.
 */
export function testTables(
  ids: (id: string) => boolean,
  controls: Control[],
  exceptions: Exceptions,
  apart: boolean,
): Block[] {
  return CRITERIA.filter(({ id }) => ids(id)).flatMap(({ id, says }): Block[] => {
    const serving = controls.filter((control) => control.criteria.includes(id));
    const rows = serving.flatMap((control) => {
      const found = tests(control).map((test): [string, string] => [test, NONE]);
      const last = found.at(-1);
      if (last) last[1] = exceptions[control.id] ?? NONE;
      return found.map(([test, result], index): Cell[] => [
        index === 0 ? [control.id, control.text] : '',
        test,
        result,
      ]);
    });
    return [
      ...(apart ? [{ kind: 'turn' } satisfies Block] : []),
      { kind: 'heading', text: id, ...(apart ? { listed: `${id}  ${says}` } : {}) },
      text(says),
      table(['Control', 'Tests by the service auditor', 'Result'], [0.36, 0.44, 0.2], rows),
    ];
  });
}

function tests({ owner, design, operation }: Control): string[] {
  const asked = `Inquired of the ${owner} and determined that the control was carried out as described throughout the period.`;
  const inspected = `Inspected ${design[0]} and determined that ${design[1]}.`;
  if (!operation) return [asked, inspected];
  const [sample, population, what, shows] = operation;
  const chosen =
    sample === population
      ? sample === 1
        ? `For the one ${what}`
        : sample === 2
          ? `For both ${what}`
          : `For all ${sample} ${what}`
      : `For a sample of ${sample} of ${population} ${what}`;
  return [asked, inspected, `${chosen}, inspected the records and determined that ${shows}.`];
}
