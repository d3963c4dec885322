type Facts = Record<string, string | number | boolean | null>;

/**
 * What may not stand in a log, whoever's words it comes in with: email addresses, network addresses, secrets of links and sessions, the
 * paths of links, and the text that a parser quotes. Names and companies have no form: no caller passes them.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/"[^"]*"\.{0,3}"? is not valid JSON/gu, 'text is not valid JSON'],
  [/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/gu, '[email]'],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]+/gu, '$1[address]'],
  [/(?:\/[\w-]*)*\/(?:access|review|admin|for)\/[^\s"'<>]+/gu, '[path]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/gu, '[ip]'],
  [/(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\w:])(?<!\b\d\d:\d\d:\d\d)/giu, '[ip]'],
  [/[\w-]{43,}/gu, '[secret]'],
];

const plain = (text: string): string => RULES.reduce((rest, [found, shown]) => rest.replace(found, shown), text);

/** Facts for a log, without what is personal or secret. */
export const plainFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );

/** A text without what is known of a reader, as a program that was given it may quote it. */
export const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => (word.length < 2 ? rest : rest.replaceAll(word, '[…]')), text);

/** What a mail server or the network answered, as its codes: the words are its own, and may name the mailbox. */
export function answerCodes(error: unknown): string {
  const said = error instanceof Error ? error : new Error(String(error));
  const { code } = ((said.cause ?? said) as { code?: unknown }) ?? {};
  const status = /(?<![\d.])[245]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3})?(?![\d.])/.exec(said.message)?.[0];
  return [typeof code === 'string' ? code : [], status ?? []].flat().join(' ') || 'no code';
}
