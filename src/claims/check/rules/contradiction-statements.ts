import { deniedApart } from '../meant/denied-apart.ts';
import { placedApart } from '../meant/places-apart.ts';
import { practicedApart } from '../meant/practices-apart.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';

const LEFT_OUT = ['agreements', 'updates', 'learn', 'access', 'subprocessors'] as const;

/** Two files that contradict each other, though neither gives a number. The one that is read later is reported. */
function* between(context: Context): Faults<'VS-C42'> {
  const sentences = spoken(context, LEFT_OUT);
  const practiced = practicedApart(sentences);
  const known = new Set(practiced.flatMap(({ first, item }) => [first.sentence, item.sentence]));
  const apart = [
    ...practiced.map((pair) => ({ ...pair, of: 'denied' as const })),
    ...placedApart(sentences).map((pair) => ({ ...pair, of: 'place' as const })),
    ...deniedApart(sentences)
      .filter(({ first, item }) => !known.has(first.sentence) || !known.has(item.sentence))
      .map((pair) => ({ ...pair, of: 'denied' as const })),
  ];
  for (const { first, item, of } of apart) {
    const { sentence, start, end } = item;
    yield faultAt(sentence, start, sentence.text.slice(start, end), {
      of,
      said: first.sentence.text.slice(first.start, first.end),
      file: first.sentence.page.file,
    });
  }
}

export const CONTRADICTION_STATEMENTS: Rule[] = [
  { code: 'VS-C42', family: 'contradiction', severity: 'warning', check: between },
];
