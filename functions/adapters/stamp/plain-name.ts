import { skeletonOf } from '../../domain/skeleton.ts';

/** What stands between the parts of the stamp, and after their labels. No name keeps one, nor a sign that looks like one. */
export const SEPARATOR = ' · ';

/** Wide forms of ASCII's signs, which East Asian keyboards give. */
const WIDE_SIGNS = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/gu;
const AT_LIKE = /\s*[@\ufe6b]\s*/gu;
/** Letters by category, which are dots, bars and colons to the eye. */
const SIGNS_AMONG_LETTERS = '\u01c0\u01c1\u02d0\u02d1\u16eb\u318d\u4e28\ua78f';
/**
 * Signs that names are written with: ASCII's without `@ : ; | * ~ ^ _ \``, quotation marks, dashes, trade marks, currencies, and what
 * Hebrew, Arabic, Hindi, Thai and East Asian names have. Emoji are left to the fallback.
 */
const SIGNS =
  '!"#$%&\'()+,./<=>?\\[\\\\\\]{}\\-\u00a1\u00bf\u00ab\u00bb\u2018-\u201f\u2039\u203a\u2010-\u2015\u2026\u2032\u2033\u2116\u2122\u00a9\u00ae\u00b0\u00b4`\\p{Sc}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\u05be\u05f3\u05f4\u060c\u061f\u066a-\u066d\u0970\u0e2f\u0e46\u3001\u3002\u3008-\u3011\u3014-\u301b\u3231';
const OTHER_SIGNS = new RegExp(`(\\s*)(?:(?![${SIGNS}])[\\p{P}\\p{S}${SIGNS_AMONG_LETTERS}])+`, 'gu');
/** A dot that is a letter's part in Catalan (col·lecció), or stands between a foreigner's names in Japanese (アダ・ラブレス). */
const DOT_IN_WORD = /(?<=l)\u00b7(?=l)|(?<=[\p{Script=Katakana}\u30fc])[\u30fb\uff65](?=\p{Script=Katakana})/iu;

const DASH_LIKE = '\\p{Dash_Punctuation}\u30fc\u4e00\u3161\uff70';
/** Two letters, a dash, more letters or digits: `VS-0123ABCD` when the two look like those. */
const REFERENCE_LIKE = new RegExp(
  `(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]\\p{M}*\\s?)([\\p{L}\\p{N}$]\\p{M}*)\\s*[${DASH_LIKE}]+\\s*(?=[\\p{L}\\p{N}])`,
  'gu',
);
const looksLike = (letter: string, of: string, more: string): boolean => {
  const one = letter.trim();
  return skeletonOf(one) === of || more.includes([...one.normalize('NFKD')][0]?.toLowerCase() ?? '-');
};

/** More marks on one letter than any script writes would reach into the lines around it; one without a letter is a sign. */
const MARKS_MAX = 3;
const MARKS = new RegExp(
  `(?<=^|[\\p{Z}\\p{P}\\p{S}])\\p{M}+|(?<=[\\p{Mn}\\p{Me}]{${MARKS_MAX}})[\\p{Mn}\\p{Me}]+`,
  'gu',
);

/**
 * A name or a company as the stamp says it: nothing in it can be taken for the labels, the address, the reference or the separators
 * of the stamp itself. Letters stay as they are, and what is replaced leaves a trace.
 */
export function plainName(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Zs}\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(WIDE_SIGNS, (sign) => sign.normalize('NFKC'))
    .replace(AT_LIKE, ' (at) ')
    .replace(OTHER_SIGNS, (signs, space: string, at: number, whole: string) =>
      DOT_IN_WORD.test(whole.slice(at - 1, at + 2)) && signs.length === 1 ? signs : `${space}-`,
    )
    .replace(REFERENCE_LIKE, (whole, first: string, second: string) =>
      looksLike(first, 'v', 'vᴠʋ') && looksLike(second, 's', 'sꜱʂ$') ? `${first}${second} ` : whole,
    )
    .replace(MARKS, (marks) => `[${[...marks].length === 1 ? '1 mark' : `${[...marks].length} marks`}]`)
    .replace(/ {2,}/g, ' ')
    .trim();
}
