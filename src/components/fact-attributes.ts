import { directionOf } from '../body/mark-languages.ts';
import type { Piece, Said } from '../site/said.ts';

/** Of what may be in another language than the page: nothing where it is not. */
export const languageAttributes = (lang: string | null | undefined) => ({
  lang: lang ?? undefined,
  dir: lang ? directionOf(lang) : undefined,
});

/** What machines and scripts read of a piece, as attributes. */
export const attributesOf = ({ name, value, lapse, isUnsearched, lang }: Piece) => ({
  ...languageAttributes(lang),
  'data-fact': name,
  'data-value': value,
  'data-lapses': lapse?.day,
  'data-lapsed': lapse?.text ?? undefined,
  'data-pagefind-ignore': isUnsearched ? '' : undefined,
});

/** A fact that fills its element is marked on the element: what goes on it, and what is left to say inside. */
export function filled(said: Said): { marks: Partial<ReturnType<typeof attributesOf>>; inside: Said } {
  const [only, ...rest] = said;
  const isOther =
    typeof only !== 'object' || only.href || only.day || only.period || only.badge || only.isSoft || only.isCode;
  return rest.length > 0 || isOther ? { marks: {}, inside: said } : { marks: attributesOf(only), inside: [only.text] };
}
