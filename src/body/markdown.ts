import { markdownToMdast } from 'satteri';

/** The part of an mdast node that is looked at; one shape instead of the library's union of forty. Offsets are UTF-16 units. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  /** What a reference and its definition are known by. */
  identifier?: string;
  alt?: string | null;
  depth?: number;
  /** Of an item of a task list: whether its box is ticked. */
  checked?: boolean | null;
  position?: { start: { offset?: number }; end: { offset?: number } };
}
export const startOf = (node: Node): number => node.position?.start.offset ?? 0;
export const endOf = (node: Node): number => node.position?.end.offset ?? 0;

/** CommonMark with the extensions of GFM (https://github.github.com/gfm/); front matter was taken off before. */
export const parseMarkdown = (markdown: string): Node =>
  markdownToMdast(markdown, { features: { frontmatter: false } }) as Node;

/** A node and all below it, in the order of the text; however deep they lie. */
export function* nodesOf(root: Node): Generator<Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  }
}
