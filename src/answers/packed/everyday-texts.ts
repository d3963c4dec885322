import type { Everyday } from '../types.ts';
import { plain, textOf } from './phrases.ts';
import { BETWEEN_GROUPS, BETWEEN_SORTS, FIRST_KIND, KIND, KINDS_MAX, OR } from './unpack.ts';
import { commonestForms } from './usual-forms.ts';

/** How a sense writes what must not be said, and a blank within a saying. */
const [NOT, BLANK] = ['!', '_'] as const;

const isKind = (one: string): boolean => one.startsWith(KIND);
const blank = (saying: string): string => saying.replaceAll(BLANK, ' ');
const joined = (saying: string): string => saying.replaceAll(' ', BLANK);
const once = <One>(all: readonly One[]): One[] => [...new Set(all)];

/** A place of a sense: what is said there, any of it, or must not be. */
interface Place {
  isNot: boolean;
  choices: string[];
}
const placeOf = (written: string): Place => ({
  isNot: written.startsWith(NOT),
  choices: written
    .replace(NOT, '')
    .split(OR)
    .map((one) => (isKind(one) ? one : blank(one))),
});

/**
 * The texts of everyday words, their kinds, senses and fillers: each word in its commonest form, because they are read by their stems; a kind is a sign;
 * and a saying that a kind beside it holds is left out. What may stand in one another's place keeps its order, in which it is looked for.
 */
export function everydayTexts({ kinds, senses, fillers }: Everyday, language: string): [string, string, string] {
  const names = Object.keys(kinds);
  if (names.length > KINDS_MAX) throw new Error(`more than ${KINDS_MAX} kinds of everyday words`);
  const signs = new Map(names.map((name, at) => [KIND + name, String.fromCharCode(FIRST_KIND + at)]));
  const read = Object.entries(senses).map(
    ([name, all]) => [name, all.map((text) => text.split(' ').map(placeOf))] as const,
  );
  const choices = read.flatMap(([, all]) => all.flat().flatMap((place) => place.choices));
  const formOf = commonestForms(
    [...Object.values(kinds).flatMap((all) => all.split(OR)), ...choices.filter((one) => !isKind(one))],
    language,
  );
  const usual = (one: string): string => (isKind(one) ? one : formOf(one));
  const sayings = new Map(Object.entries(kinds).map(([name, all]) => [KIND + name, once(all.split(OR).map(formOf))]));
  const writtenOf = ({ isNot, choices }: Place): string => {
    const held = new Set(choices.flatMap((one) => sayings.get(one) ?? []));
    return (
      (isNot ? NOT : '') +
      once(choices.map(usual))
        .filter((one) => !held.has(one))
        .map((one) => signs.get(one) ?? joined(one))
        .join(OR)
    );
  };
  return [
    [...sayings.values()].map((all) => textOf(all.map(plain), 'own')).join(BETWEEN_GROUPS),
    read
      .map(([name, all]) => [plain(name), ...all.map((places) => places.map(writtenOf).join(' '))].join(BETWEEN_SORTS))
      .join(BETWEEN_GROUPS),
    fillers,
  ];
}
