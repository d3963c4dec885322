import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import { bodyFaults } from '../body/faults.ts';
import { type BodyLink, linksIn } from '../body/links.ts';
import { parseMarkdown } from '../body/markdown.ts';
import { type Prose, readProse } from '../body/prose.ts';
import type { BodyFault } from '../body/tag-faults.ts';
import { yamlComments } from '../body/yaml-comments.ts';
import type { Position } from '../schemas/fault.ts';

export type Path = readonly (string | number)[];
/** A comment in the front matter (`# …`) or in the body (MDX braces or HTML), its marks taken off. */
export interface Comment {
  line: number;
  text: string;
}

/** A content file as it was written, and where in it each thing stands. Lines and columns are counted from 1. */
export interface SourceFile {
  /** Relative to the project, as in `content/faqs/sso.mdx`. */
  file: string;
  /** The whole file; CRLF line ends are turned to LF, nothing else is changed. */
  text: string;
  /** The text after the closing fence's line; empty for YAML files. */
  body: string;
  /** The body as Markdown, comments taken out. */
  prose: Prose;
  /** Its links and images, and what is wrong with it, by offsets in `body`. */
  links: BodyLink[];
  bodyFaults: BodyFault[];
  /** Where `body` begins in `text`, in UTF-16 units. */
  bodyOffset: number;
  comments: Comment[];
  /** The line of a key or list item of the front matter; of the nearest parent that exists when the path does not. */
  lineOf(path: Path): number;
  /** Where the value at a path begins; the key when there is no value. */
  positionOf(path: Path): Position;
  /** Where the key at a path begins; the nearest parent when it does not exist. */
  keyPositionOf(path: Path): Position;
  /** The line in the file of an offset in `body`. */
  lineOfOffset(bodyOffset: number): number;
  positionOfOffset(bodyOffset: number): Position;
  /** The value at a path as it was written, quotes and all. Undefined when nothing is written there. */
  written(path: Path): string | undefined;
  /** Where an offset of the YAML text stands in the file. */
  yamlPosition(yamlOffset: number): Position;
}

export interface SourceParts {
  file: string;
  text: string;
  /** The YAML part of `text`, end excluded. */
  yaml: { start: number; end: number };
  bodyOffset: number;
  document: Document.Parsed | null;
}

interface Found {
  key: Node | null;
  value: Node | null;
  /** How many steps of the path exist. */
  depth: number;
  whole: boolean;
}

function find(document: Document.Parsed | null, path: Path): Found {
  let found: Found = { key: null, value: document?.contents ?? null, depth: 0, whole: true };
  for (const step of path) {
    const parent = isAlias(found.value) && document ? found.value.resolve(document) : found.value;
    if (isMap<Node, Node | null>(parent)) {
      const pair = parent.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return { ...found, whole: false };
      found = { key: pair.key, value: pair.value, depth: found.depth + 1, whole: true };
    } else if (isSeq<Node>(parent) && typeof step === 'number' && parent.items[step]) {
      found = { key: null, value: parent.items[step], depth: found.depth + 1, whole: true };
    } else return { ...found, whole: false };
  }
  return found;
}

export function makeSourceFile({ file, text, yaml, bodyOffset, document }: SourceParts): SourceFile {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(Math.max(offset, 0), text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const yamlPosition = (offset: number): Position => position(yaml.start + offset);
  const start = (node: Node | null): Position | undefined => {
    const range = node?.range;
    return range && range[1] > range[0] ? yamlPosition(range[0]) : undefined;
  };
  const keyPositionOf = (path: Path): Position => {
    const { key, value, depth } = find(document, path);
    return depth === 0 ? position(0) : (start(key) ?? start(value) ?? position(0));
  };
  const body = text.slice(bodyOffset);
  const prose = readProse(body);
  // Read into a tree once, and the tree let go: a large site holds thousands of bodies.
  const root = parseMarkdown(prose.markdown);
  const inBody = <T extends { offset: number }>(one: T): T => ({ ...one, offset: prose.origin(one.offset) });
  return {
    file,
    text,
    body,
    prose,
    links: linksIn(root, prose.markdown).map(inBody),
    bodyFaults: bodyFaults(root, prose.markdown).map(inBody),
    bodyOffset,
    comments: [
      ...yamlComments(text.slice(yaml.start, yaml.end)).map((comment) => ({
        line: yamlPosition(comment.offset).line,
        text: comment.text,
      })),
      ...prose.comments.map((comment) => ({ line: position(bodyOffset + comment.offset).line, text: comment.text })),
    ],
    keyPositionOf,
    lineOf: (path) => keyPositionOf(path).line,
    positionOf: (path) => {
      const found = find(document, path);
      return (found.whole ? start(found.value) : undefined) ?? keyPositionOf(path);
    },
    positionOfOffset: (offset) => position(bodyOffset + offset),
    lineOfOffset: (offset) => position(bodyOffset + offset).line,
    written: (path) => {
      const { value, whole } = find(document, path);
      const range = whole ? value?.range : null;
      return range ? text.slice(yaml.start + range[0], yaml.start + range[1]) : undefined;
    },
    yamlPosition,
  };
}
