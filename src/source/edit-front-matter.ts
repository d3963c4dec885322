import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import { belowKey, inBrackets, insertAfter, intoBrackets, lineEnd, linesOf, outOfBraces } from './cut-yaml.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Path } from './source-file.ts';

/**
 * Changes in the YAML of a content file that leave everything else as it was written: comments, order, quotes, blank lines, line ends. The
 * text is cut where the reader says a node stands. What that can't do without a doubt (inside `{ }` or `[ ]`, say) the `yaml` package writes:
 * that keeps comments and order, and may lay lines out anew.
 */
interface Opened {
  /** The YAML alone. */
  yaml: string;
  document: Document.Parsed;
  /** The whole file with other YAML in its place. */
  close(yaml: string): string;
}
type Block = YAMLMap<Node, Node | null>;

const WRITTEN = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Null for what is no YAML or has no front matter. */
export function openFrontMatter(file: string, text: string): Opened | null {
  const lines = text.replaceAll('\r\n', '\n');
  const whole = { yaml: { start: 0, end: lines.length } };
  const split = file.endsWith('.yaml') ? whole : splitFrontMatter(lines);
  if ('fault' in split && split.fault) return null;
  const { start, end } = split.yaml;
  const yaml = lines.slice(start, end);
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const close = (changed: string) => {
    const closed = lines.slice(0, start) + changed + lines.slice(end);
    return lines === text ? closed : closed.replaceAll('\n', '\r\n');
  };
  return { yaml, document, close };
}

/** The file's data as plain values; undefined for what can't be read. */
export const dataIn = (file: string, text: string): unknown => openFrontMatter(file, text)?.document.toJS();

function change(
  file: string,
  text: string,
  byCutting: (opened: Opened) => string | null,
  byDocument: (document: Document.Parsed) => void,
): string {
  const opened = openFrontMatter(file, text);
  if (!opened) throw new Error(`${file} has no YAML that can be changed`);
  const cut = byCutting(opened);
  byDocument(opened.document);
  if (cut !== null) {
    const read = parseDocument(cut, { logLevel: 'silent' });
    if (read.errors.length === 0 && isDeepStrictEqual(read.toJS(), opened.document.toJS())) return opened.close(cut);
  }
  return opened.close(opened.document.toString({ lineWidth: 0 }));
}

/** The pair at a path, and the group that it stands in. */
function pairAt(document: Document.Parsed, path: Path): { group: Block; pair: Pair<Node, Node | null> } | null {
  const group = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap<Node, Node | null>(group)) return null;
  const pair = group.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return pair ? { group, pair } : null;
}

/** The key at a path gets another name. Where it stands, its value and its comments stay. */
export function renameKey(file: string, text: string, path: Path, name: string): string {
  return change(
    file,
    text,
    ({ yaml, document }) => {
      const range = pairAt(document, path)?.pair.key.range;
      return range ? yaml.slice(0, range[0]) + name + yaml.slice(range[1]) : null;
    },
    (document) => {
      const found = pairAt(document, path);
      if (found && isScalar(found.pair.key)) found.pair.key.value = name;
    },
  );
}

/** The value at a path becomes another. */
export function setValue(file: string, text: string, path: Path, value: unknown): string {
  return change(
    file,
    text,
    ({ yaml, document }) => {
      const node = document.getIn(path, true) as Node | undefined;
      const written = stringify(value, { ...WRITTEN, collectionStyle: 'flow' }).trimEnd();
      if (!node?.range || written.includes('\n')) return null;
      const [start, end] = node.range;
      // A key without a value ends with its colon.
      return `${yaml.slice(0, start)}${start === end ? ' ' : ''}${written}${yaml.slice(end)}`;
    },
    (document) => document.setIn(path, document.createNode(value)),
  );
}

/** A key with its value at the end of the group at a path; the empty path is the file itself. Comments come above the key, one a line. */
export function addKey(
  file: string,
  text: string,
  path: Path,
  key: string,
  value: unknown,
  comments: string[] = [],
): string {
  return change(
    file,
    text,
    ({ yaml, document }) => {
      const group = path.length === 0 ? document.contents : document.getIn(path, true);
      if (!isMap<Node, Node | null>(group)) return null;
      if (group.flow)
        return comments.length > 0
          ? null
          : intoBrackets(
              yaml,
              group.items.map((pair) => pair.value ?? pair.key),
              inBrackets({ [key]: value }),
            );
      const lines = [...comments.map((comment) => `# ${comment}`), ...linesOf({ [key]: value })];
      // Below all of it, what is commented out included.
      if (path.length === 0) return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`;
      return insertAfter(yaml, group, lines);
    },
    (document) => {
      const pair = document.createPair(key, value);
      if (isScalar(pair.key)) pair.key.commentBefore = comments.map((comment) => ` ${comment}`).join('\n') || undefined;
      const group = path.length === 0 ? document.contents : document.getIn(path, true);
      if (isMap(group)) group.add(pair);
    },
  );
}

/** One more item at the end of the list at a path. Comments come below its keys, one a line. */
export function addItem(file: string, text: string, path: Path, value: unknown, comments: string[] = []): string {
  return change(
    file,
    text,
    ({ yaml, document }) => {
      const list = document.getIn(path, true);
      const lines = [...linesOf([value]), ...comments.map((comment) => `  # ${comment}`)];
      if (!isSeq<Node>(list)) return null;
      if (list.items.length === 0) return belowKey(yaml, list, lines);
      if (list.flow) return comments.length > 0 ? null : intoBrackets(yaml, list.items, inBrackets([value]));
      return insertAfter(yaml, list, lines);
    },
    (document) => {
      const item = document.createNode(value) as Node;
      item.comment = comments.map((comment) => ` ${comment}`).join('\n') || undefined;
      const list = document.getIn(path, true);
      if (isSeq(list) && list.items.length > 0) list.add(item);
      else document.setIn(path, document.createNode([item]));
    },
  );
}

/** The key at a path and its value go. */
export function removeKey(file: string, text: string, path: Path): string {
  return change(
    file,
    text,
    ({ yaml, document }) => {
      const found = pairAt(document, path);
      const from = found?.pair.key.range?.[0];
      if (!found || from === undefined) return null;
      if (found.group.flow) return outOfBraces(yaml, found.group, found.pair);
      const start = yaml.lastIndexOf('\n', from - 1) + 1;
      const end = lineEnd(yaml, found.pair.value?.range?.[1] ?? from);
      return yaml.slice(start, from).trim() === '' ? yaml.slice(0, start) + yaml.slice(end) : null;
    },
    (document) => {
      document.deleteIn(path);
    },
  );
}
