import type { Fault } from '../schemas/fault.ts';
import { missingFile } from './links.ts';
import type { Surroundings } from './references.ts';

/** A logo that no file under public/ has the name of. */
export function checkLogo({ tree, sources, publicFiles }: Surroundings): Fault[] {
  if (!tree.company || !publicFiles) return [];
  const { file, data } = tree.company;
  const name = data.brand.logo.slice(1);
  if (publicFiles.includes(name)) return [];
  const place = sources.get(file)?.positionOf(['brand', 'logo']) ?? { line: 1, column: 1 };
  return [
    {
      code: 'image',
      file,
      ...place,
      message: `the logo ${data.brand.logo} is not there`,
      fix: missingFile(name, publicFiles),
    },
  ];
}
