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

/** A day, a month or a moment, or a name that code knows, such as a status: the words say it in their own way. */
const isCode = (text: string): boolean => /^(\d{4}-\d{2}(-\d{2}(T.*)?)?|[a-z]+(-[a-z]+)*)?$/.test(text);
/** What is content where facts come as an object. */
const CONTENT_KEYS = new Set([
  'address',
  'file',
  'found',
  'name',
  'names',
  'title',
  'question',
  'number',
  'numbers',
  'body',
  'by',
  'role',
  'said',
  'scheme',
  'sentence',
  'shown',
  'why',
  'of',
]);

const mark = (text: string): string => (isCode(text) ? text : `${MARK}${text}${MARK}`);
const marked = (value: unknown, key?: string): unknown => {
  if (typeof value === 'string') return key === undefined || CONTENT_KEYS.has(key) ? mark(value) : value;
  if (Array.isArray(value)) return value.map((one) => marked(one, typeof one === 'string' ? key : ''));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, key)]));
  return value;
};

/**
 * The same catalog in the pseudo-language. A sentence that takes facts gets its content marked, so that it stays: texts that are
 * arguments of their own or a list of them, and names and titles inside an object.
 */
export function pseudo<Words>(words: Words): Words {
  if (typeof words === 'string') return sentence(words) as Words;
  if (typeof words === 'function')
    return ((...facts: unknown[]) =>
      pseudo((words as (...facts: unknown[]) => unknown)(...facts.map((fact) => marked(fact))))) as Words;
  if (Array.isArray(words)) return words.map((one: unknown) => pseudo(one)) as Words;
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)])) as Words;
  return words;
}
