import type { Spoken } from '../prose/spoken.ts';
import { type PracticeSaid, practicesIn } from './practice-said.ts';

/** Two statements of two files of which one says that something is done, and the other that it isn't; `item` is read later. */
export interface PracticedApart {
  first: PracticeSaid;
  item: PracticeSaid;
}

/** As many contradictions are reported of one practice. */
const MOST = 6;

/** The pairs of statements of two files that contradict each other on a practice. Of a practice on which a file says both, that file tells nothing. */
export function practicedApart(sentences: readonly Spoken[]): PracticedApart[] {
  const said = sentences.flatMap(practicesIn);
  const unusual = new Set(
    said.filter(({ practice, isDone }) => isDone !== practice.usual).map(({ practice }) => practice),
  );
  return [...unusual].flatMap((practice) => {
    const ofIt = said.filter((one) => one.practice === practice);
    const told = new Map<string, Set<boolean>>();
    for (const one of ofIt) told.set(fileOf(one), (told.get(fileOf(one)) ?? new Set()).add(one.isDone));
    const plain = ofIt.filter((one) => told.get(fileOf(one))?.size === 1);
    return plain
      .flatMap((item, index) => {
        const first = plain.slice(0, index).find((one) => fileOf(one) !== fileOf(item) && one.isDone !== item.isDone);
        return first === undefined ? [] : [{ first, item }];
      })
      .slice(0, MOST);
  });
}
const fileOf = ({ sentence }: PracticeSaid): string => sentence.page.file;
