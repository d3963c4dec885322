import { isAsked } from '../../reading/told.ts';
import { answersApart } from '../meant/answers-apart.ts';
import { deniedApart } from '../meant/denied-apart.ts';
import { signsIn } from '../meant/opposites.ts';
import { placedApart } from '../meant/places-apart.ts';
import { practicedApart } from '../meant/practices-apart.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, NOT_COMPARED, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

/** Two files that contradict each other, though neither gives a number. The one that is read later is reported. */
function* between(context: Context): Faults<'VS-C42'> {
  const sentences = spoken(context, NOT_COMPARED);
  const practiced = practicedApart(sentences).filter(isNoOpposite);
  const known = new Set(practiced.flatMap(({ first, item }) => [first.sentence, item.sentence]));
  const apart: (Pair & { of: 'denied' | 'place' })[] = [
    ...practiced.map((pair) => ({ ...pair, of: 'denied' as const })),
    ...placedApart(sentences).map((pair) => ({ ...pair, of: 'place' as const })),
    ...deniedApart(sentences)
      .filter((pair) => isNoOpposite(pair) && !(known.has(pair.first.sentence) && known.has(pair.item.sentence)))
      .map((pair) => ({ ...pair, of: 'denied' as const })),
  ];
  const told = new Set(apart.map(placeOfPair));
  for (const pair of answersApart(sentences))
    if (!told.has(placeOfPair(pair))) apart.push({ ...pair, of: pair.isPlace ? 'place' : 'denied' });
  for (const { first, item, of } of apart) {
    const { sentence, start, end } = item;
    yield faultAt(sentence, start, sentence.text.slice(start, end), {
      of,
      said: first.sentence.text.slice(first.start, first.end),
      file: first.sentence.page.file,
    });
  }
}

interface Said {
  sentence: Spoken;
  start: number;
  end: number;
}
interface Pair {
  first: Said;
  item: Said;
}
/** "Is the review automatic? No." says what "managers review it manually" says. */
const isNoOpposite = ({ first: { sentence: one }, item: { sentence: other } }: Pair): boolean =>
  (!isAsked(one.read) && !isAsked(other.read)) ||
  !signsIn(one.text).some(({ pair, both, value }) =>
    signsIn(other.text).some((sign) => !both && sign.pair === pair && sign.value !== value),
  );
/** Two files, and a sentence of the one. */
const placeOfPair = ({ first, item }: Pair): string =>
  `${first.sentence.page.file} ${item.sentence.page.file} ${item.sentence.text}`;

export const CONTRADICTION_STATEMENTS: Rule[] = [
  { code: 'VS-C42', family: 'contradiction', severity: 'warning', check: between },
];
