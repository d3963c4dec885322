import { Document, isScalar, isSeq, type Node, type Pair, stringify, visit, type YAMLMap } from 'yaml';

// Where YAML is cut and joined: each function takes the text, nodes that were read from it, and answers the new text; null where it can't tell.

/** Block style, but for a group within the value that fits a line: `period: { from: 2025-07-01, to: 2026-06-30 }`. */
export function linesOf(value: unknown): string[] {
  const document = new Document(value);
  const top = [document.contents, isSeq(document.contents) ? document.contents.items[0] : null];
  visit(document, {
    Map: (_key, node) => {
      if (!top.includes(node) && node.items.every((pair) => isScalar(pair.value))) node.flow = true;
    },
    Seq: (_key, node) => {
      if (!top.includes(node) && node.items.every(isScalar)) node.flow = true;
    },
  });
  // Brackets without room, as lists are written here; a value that this would change is found out by `change`.
  const text = document.toString({ lineWidth: 0 }).replace(/\[ (.*) \]$/gm, '[$1]');
  return text.trimEnd().split('\n');
}

/** Behind the line end that follows an offset. */
export const lineEnd = (yaml: string, offset: number): number => {
  const end = yaml.indexOf('\n', Math.max(offset - 1, 0));
  return end === -1 ? yaml.length : end + 1;
};

/** One more behind what stands in braces or brackets: `{ a: 1 }` → `{ a: 1, b: 2 }` */
export function intoBrackets(yaml: string, items: Node[], written: string): string | null {
  const end = items.at(-1)?.range?.[1];
  return end === undefined ? null : `${yaml.slice(0, end)}, ${written}${yaml.slice(end)}`;
}
/** A group or a list as it stands in braces or brackets, without them. */
export const inBrackets = (value: object): string =>
  stringify(value, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'flow' })
    .trim()
    .replace(/^[[{]\s*|\s*[\]}]$/g, '');

/** `{ a: 1, b: 2 }` → `{ a: 1 }` */
export function outOfBraces(
  yaml: string,
  group: YAMLMap<Node, Node | null>,
  pair: Pair<Node, Node | null>,
): string | null {
  const at = group.items.indexOf(pair);
  const before = group.items[at - 1];
  const from = before ? (before.value ?? before.key).range?.[1] : pair.key.range?.[0];
  const to = before ? (pair.value ?? pair.key).range?.[1] : group.items[at + 1]?.key.range?.[0];
  return from === undefined || to === undefined ? null : yaml.slice(0, from) + yaml.slice(to);
}

/** `reports: []` → the first item on a line of its own. */
export function belowKey(yaml: string, list: Node, lines: string[]): string | null {
  if (!list.range) return null;
  const [start, end] = list.range;
  const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  if (yaml.slice(end, lineEnd(yaml, end)).trim() !== '' || !/^\s*[^\s{[]*:\s+$/.test(line)) return null;
  const indent = `${/^\s*/.exec(line)?.[0]}  `;
  return `${yaml.slice(0, start).trimEnd()}\n${lines.map((one) => indent + one).join('\n')}\n${yaml.slice(lineEnd(yaml, end))}`;
}

/** Lines below the last thing in a block, as far in as its first. */
export function insertAfter(yaml: string, block: Node, lines: string[]): string | null {
  if (!block.range) return null;
  const [start, end] = block.range;
  const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
  const before = yaml.slice(0, lineEnd(yaml, end));
  const said = lines.map((line) => `${indent}${line}\n`).join('');
  return `${before}${before.endsWith('\n') ? '' : '\n'}${said}${yaml.slice(lineEnd(yaml, end))}`;
}
