import type { Fault } from '../schemas/fault.ts';
import { nearest } from './nearest.ts';
import type { Surroundings } from './references.ts';

/** A logo that no file under public/ has the name of. */
export function checkLogo({ tree, sources, publicFiles, words }: Surroundings): Fault[] {
  if (!tree.company || !publicFiles) return [];
  const { file, data } = tree.company;
  const name = data.brand.logo.slice(1);
  if (publicFiles.includes(name)) return [];
  const place = sources.get(file)?.positionOf(['brand', 'logo']) ?? { line: 1, column: 1 };
  const said = words.links.noLogo(data.brand.logo, name, nearest(name, publicFiles));
  return [{ code: 'image', file, ...place, ...said }];
}
