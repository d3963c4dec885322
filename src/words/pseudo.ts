/** What stands for a letter: still readable, and never in an English text. */
const SIGNS = 'aáÁ bḃḂ cčČ dďĎ eéÉ fƒƑ gğĞ hĥĤ iíÍ jĵĴ kķĶ lĺĹ mṁṀ nñÑ oóÓ pṗṖ qɋɊ rŕŔ sšŠ tţŢ uúÚ vṽṼ wŵŴ xẋẊ yýÝ zžŽ';
const ACCENTED: Record<string, string> = Object.fromEntries(
  SIGNS.split(' ').flatMap(([letter = '', small = '', large = '']) => [
    [letter, small],
    [letter.toUpperCase(), large],
  ]),
);
const MARK = '\u2063';
/** Content inside a sentence: a name, a title, a day. Marked while a sentence is made, so that it stays as it is. */
const kept = new RegExp(`${MARK}([^${MARK}]*)${MARK}`, 'u');

const accented = (text: string): string => [...text].map((sign) => ACCENTED[sign] ?? sign).join('');
/** 40% longer, in words, so that a line may break where it would in a real language. */
const longer = (text: string): string => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return text;
  const more = Math.max(2, Math.ceil(letters * 0.4));
  return `${text} ${'ŀóŋğ '
    .repeat(Math.ceil(more / 5))
    .slice(0, more)
    .trimEnd()}`;
};
const sentence = (text: string): string => {
  const parts = text.split(kept);
  const own = parts.map((part, at) => (at % 2 === 0 ? accented(part) : part)).join('');
  return /\p{L}/u.test(parts.filter((_, at) => at % 2 === 0).join('')) ? longer(own) : own;
};

const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value === '' ? value : `${MARK}${value}${MARK}`;
  return value;
};

/**
 * The same catalog in the pseudo-language. A sentence that takes facts gets its text facts marked: they are content and stay. Only text
 * arguments are marked, not those inside an object: a catalog's function takes its content as arguments of their own.
 */
export function pseudo<Words>(words: Words): Words {
  if (typeof words === 'string') return sentence(words) as Words;
  if (typeof words === 'function')
    return ((...facts: unknown[]) =>
      pseudo((words as (...facts: unknown[]) => unknown)(...facts.map(marked)))) as Words;
  if (Array.isArray(words)) return words.map((one: unknown) => pseudo(one)) as Words;
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)])) as Words;
  return words;
}
