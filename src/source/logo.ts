import type { Fault } from '../schemas/fault.ts';
import { nearest } from './nearest.ts';
import type { Surroundings } from './references.ts';

/** A logo that no file under public/ has the name of. */
export function checkLogo({ tree, sources, publicFiles = [], words }: Surroundings): Fault[] {
  if (!tree.company) return [];
  const { file, data } = tree.company;
  const { logo } = data.brand;
  const name = logo?.slice(1);
  if (logo === undefined || name === undefined || publicFiles.includes(name)) return [];
  const place = sources.get(file)?.positionOf(['brand', 'logo']) ?? { line: 1, column: 1 };
  const said = words.links.noLogo(logo, name, nearest(name, publicFiles));
  return [{ code: 'image', file, ...place, ...said }];
}
