import { systemsOf } from '../claims/products.ts';
import type { Fault } from '../schemas/fault.ts';
import { nearest, shownOf } from './nearest.ts';
import type { Surroundings } from './references.ts';
import type { Path } from './source-file.ts';

interface Named {
  file: string;
  path: Path;
  systems: readonly string[];
  /** The systems that there are. */
  known: readonly string[];
}

/** Every place that names some of the systems that a framework is about. */
function namedIn({ tree, ids }: Surroundings): Named[] {
  const inFrameworks = tree.compliance.flatMap(({ file, data }): Named[] => {
    // Without a list of its own, a framework is about whatever its reports name.
    if (data.systems.length === 0) return [];
    const of = (key: string, all: readonly { systems?: readonly string[] | undefined }[]): Named[] =>
      all.map(({ systems = [] }, index) => ({ file, path: [key, index, 'systems'], systems, known: data.systems }));
    const next: Named = { file, path: ['next', 'systems'], systems: data.next?.systems ?? [], known: data.systems };
    if (data.kind === 'attestation')
      return [...of('reports', data.reports), ...of('bridgeLetters', data.bridgeLetters), next];
    return data.kind === 'certification' ? [...of('certificates', data.certificates), next] : [next];
  });
  const known = [...new Set(tree.compliance.flatMap(({ data }) => systemsOf(data)))];
  // A framework that could not be read may be about any system.
  const isWhole = tree.compliance.length === ids.compliance.length;
  if (known.length === 0 || !isWhole) return inFrameworks;
  const inFaqs = tree.faqs.map(({ file, data }): Named => ({ file, path: ['systems'], systems: data.systems, known }));
  return [...inFrameworks, ...inFaqs];
}

/** Systems that no framework is about: nearly always a slip in a name. */
export function checkSystems(surroundings: Surroundings): Fault[] {
  const { sources, words } = surroundings;
  return namedIn(surroundings).flatMap(({ file, path, systems, known }) =>
    systems.flatMap((system, index): Fault[] => {
      if (known.includes(system)) return [];
      const place = sources.get(file)?.positionOf([...path, index]) ?? { line: 1, column: 1 };
      const said = words.references.noSystem(system, shownOf(known, system), known.length, nearest(system, known));
      return [{ code: 'dangling-reference', file, ...place, ...said }];
    }),
  );
}
