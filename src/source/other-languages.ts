import { franc } from 'franc-min';
import { commonShare, isEnglish, letters } from '../body/language.ts';
import type { SourceFile } from './source-file.ts';

/** A short text in another language has less than a tenth of the common words. */
const OTHER_SHARE_MAX = 0.1;
/** Fewer letters may be a name or a list. */
const LETTERS_MIN = 20;
/** Fewer letters are too few for the recognizer to be asked. */
const RECOGNIZED_LETTERS_MIN = 60;

/** Without what is the same in every language: code, addresses, names of standards. */
const running = (markdown: string): string =>
  markdown.replace(
    /```[\s\S]*?```|`[^`\n]*`|^\[[^\]]+\]:.*$|\]\([^)]*\)|\[[^\]]*\]|<[^>]*>|https?:\S+|\b\p{Lu}[\p{Lu}\d.-]+\b/gmu,
    ' ',
  );

function isOther(text: string): boolean {
  const count = letters(text);
  if (count < LETTERS_MIN) return false;
  if (isEnglish(text)) return false;
  // A list of English names has none of the common words either; other languages are known by their letters, or are recognized.
  if (count < RECOGNIZED_LETTERS_MIN) return commonShare(text) < OTHER_SHARE_MAX && /[^\p{ASCII}\P{L}]/u.test(text);
  return !['eng', 'und'].includes(franc(text));
}

export interface OtherLanguages {
  /** The files whose text is not English, in order. */
  files: string[];
  /** The language of most of it as ISO 639-3, as far as it can be told. */
  language: string | null;
}

/** Files whose running text is not English: the rules of wording read English alone. */
export function otherLanguages(sources: ReadonlyMap<string, SourceFile>): OtherLanguages {
  const found = [...sources.values()]
    .map(({ file, prose }) => ({ file, text: running(prose.markdown) }))
    .filter(({ text }) => isOther(text));
  const told = franc(found.map(({ text }) => text).join('\n'), { minLength: RECOGNIZED_LETTERS_MIN });
  return { files: found.map(({ file }) => file).sort(), language: told === 'und' || told === 'eng' ? null : told };
}
