/** XML 1.0 §2.2: characters that no XML document may hold, lone surrogates included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const legal = (text: string): string => text.toWellFormed().replace(NOT_XML, '\ufffd');

/** Text between tags. A carriage return is written as a reference, or a reader would turn it into a line feed (§2.11). */
export const xmlText = (text: string): string =>
  legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** The value of an attribute; line ends and tabs are written as references, or a reader would turn them into blanks (§3.3.3). */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** One element. An attribute that is `undefined` is left out; `content` is markup already escaped, none for an empty element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: string | readonly string[],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  if (content === undefined) return `${open}/>`;
  return `${open}>${typeof content === 'string' ? content : `\n${content.join('\n')}\n`}</${name}>`;
}
