import { PAPERS, readableAccent, TEXT_CONTRAST_MIN } from '../claims/accent.ts';
import type { Fault } from '../schemas/fault.ts';
import type { Surroundings } from './references.ts';

/** An accent that text cannot be set in on either paper, whatever its lightness. */
export function checkAccent({ tree, sources, words }: Surroundings): Fault[] {
  if (!tree.company) return [];
  const { file, data } = tree.company;
  const hex = data.brand.accent;
  const judged = readableAccent(hex);
  if (!judged.refused) return [];
  const place = sources.get(file)?.positionOf(['brand', 'accent']) ?? { line: 1, column: 1 };
  return [{ code: 'bad-value', file, ...place, ...words.accent.refused(hex, PAPERS, judged.ratio, TEXT_CONTRAST_MIN) }];
}
