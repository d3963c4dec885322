export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(`<\\?xml [^?]*\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<>]+)|(.)`, 'gsu');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
    throw new Error(`a bare & in "${text.slice(0, 60)}"`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 forbids these
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new Error('a character that XML forbids');
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(#x?)?([\da-z]+);/gi, (_all, number: string | undefined, name: string) =>
      number ? String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16)) : (ENTITIES[name] ?? ''),
    );
}

/** A well-formed document without comments, CDATA or a document type, which is all that is written here. @throws at the first fault */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [whole, closing, name, attributes, empty, text, stray] of xml.matchAll(TOKEN)) {
    const top = open.at(-1);
    if (!top || stray !== undefined) throw new Error(`"${whole}" stands where nothing may`);
    if (text !== undefined) {
      if (top === root && text.trim()) throw new Error('text outside the root');
      top.children.push(decoded(text));
    } else if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else if (name) {
      const node: XmlNode = { name, attributes: {}, children: [] };
      for (const [, key = '', value = ''] of (attributes ?? '').matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
        if (key in node.attributes) throw new Error(`${key} stands twice in <${name}>`);
        node.attributes[key] = decoded(value.replace(/[\t\r\n]/g, ' '));
      }
      top.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [only, ...more] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !only || more.length > 0) throw new Error('not one whole root element');
  return only;
}

export const children = ({ children: all }: XmlNode, name: string): XmlNode[] =>
  all.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
export const xmlTextOf = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((child) => (typeof child === 'string' ? child : xmlTextOf(child))).join('');
