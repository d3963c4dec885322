import { isQuestion } from '../../reading/told.ts';
import { wordsOf } from '../../reading/words.ts';
import { NOT_COMPARED, spoken } from '../prose/walk.ts';
import type { Context } from '../rule.ts';
import { categoriesCounted } from './categories-counted.ts';
import { eventsDated } from './events-dated.ts';
import type { Figure } from './figure.ts';
import { frameworkVersions } from './framework-versions.ts';
import { mishaps } from './mishaps.ts';
import { questionOf } from './number-place.ts';
import { parameters } from './parameters.ts';
import { registered } from './registered.ts';

/** Most texts have no figure. */
const MAY_HAVE = /\d|digit|byte|level|breach|incident|ransomware|security|categor|criteria/i;

function figuresIn(context: Context): Figure[] {
  const { name, legalName } = context.tree.company.data;
  const names = new Set(wordsOf(`${name} ${legalName}`).map(({ text }) => text));
  return spoken(context, NOT_COMPARED).flatMap((one) => {
    const { kind, path } = one.block;
    if (!MAY_HAVE.test(one.text) || kind === 'question' || kind === 'title' || path !== null || isQuestion(one.text))
      return [];
    const asked = questionOf(one);
    return [
      ...eventsDated(one, asked, names, context.today),
      ...registered(one, asked),
      ...frameworkVersions(one),
      ...parameters(one, asked),
      ...mishaps(one),
      ...categoriesCounted(one, asked),
    ];
  });
}

/** Figures of two files that are of one thing and differ: the first that is read, and the one of a later file. */
export function figuresApart(context: Context): { first: Figure; item: Figure }[] {
  const found: { first: Figure; item: Figure }[] = [];
  for (const [, all] of Map.groupBy(figuresIn(context), ({ key }) => key)) {
    const files = [...Map.groupBy(all, ({ sentence }) => sentence.page.file).values()];
    const [mine = [], ...others] = files;
    for (const theirs of others) {
      const [first, item] = [mine[0], theirs[0]];
      if (first !== undefined && item !== undefined && !mine.some((a) => theirs.some((b) => agree(a, b))))
        found.push({ first, item });
    }
  }
  return found;
}
/** A year without a month leaves room for any, and a quarter and a month are not compared. */
const agree = (a: Figure, b: Figure): boolean =>
  (a.isListed === true && b.isListed === true) ||
  a.value.startsWith(`${b.value}.`) ||
  b.value.startsWith(`${a.value}.`) ||
  (a.value === b.value && (a.fine === b.fine || a.fine === '' || b.fine === '' || a.fine.length !== b.fine.length));
