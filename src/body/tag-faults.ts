import type { FaultCode } from '../schemas/fault.ts';
import { endOf, type Node, nodesOf, startOf } from './markdown.ts';
import { attributesIn, KNOWN, MAY_STAY_OPEN, REFUSED, type Tag, tagsIn, VOID } from './tags.ts';

/** What can be wrong in a body, each told by a sentence of the catalog. */
export type BodyFaultKind =
  | 'placeholder'
  | 'attributes'
  | 'expression'
  | 'literal'
  | 'module'
  | 'jsx'
  | 'openNote'
  | 'openComment'
  | 'strike'
  | 'component'
  | 'refusedCode'
  | 'refusedFrame'
  | 'refusedForm'
  | 'notHtml'
  | 'handler'
  | 'attributeInBraces'
  | 'openTag'
  | 'closesNothing'
  | 'declaration'
  | 'foreignTag'
  | 'moreThan'
  | 'digits'
  | 'stars'
  | 'blankInLink'
  | 'noReference'
  | 'unusedNote'
  | 'noHeading'
  | 'otherAside'
  | 'noTable'
  | 'cellsLost'
  | 'openFence';
/** What is wrong at an offset of a body's Markdown. `text` is what the sentence shows: the name of a tag, or what was written. */
export interface BodyFault {
  offset: number;
  code: FaultCode;
  is: BodyFaultKind;
  text: string;
  /** The whole tag, of a name that is no tag. */
  tag?: string;
}
type Judged = Omit<BodyFault, 'offset'>;
interface Open {
  name: string;
  offset: number;
}

const unclosed = ({ name, offset }: Open): BodyFault => ({
  offset,
  code: 'unclosed-tag',
  is: 'openTag',
  text: name,
});
const isComponent = (name: string): boolean => /^[A-Z]|\./.test(name);

/** What is wrong with a tag by itself. */
function judged({ name, attributes, closes, text }: Tag): Judged | undefined {
  const lower = name.toLowerCase();
  if (isComponent(name) && !KNOWN.has(lower)) {
    if (closes) return undefined; // said where it opens
    return { code: 'unknown-tag', is: 'component', text: name };
  }
  const refused = REFUSED.get(lower);
  if (refused !== undefined) return closes ? undefined : { code: 'refused-tag', is: refused, text: lower };
  if (!KNOWN.has(lower)) {
    if (closes) return undefined;
    return { code: 'unknown-tag', is: 'notHtml', text: name, tag: text };
  }
  const handler = attributesIn(attributes).find((attribute) => /^on[a-z]/.test(attribute.name));
  if (handler) return { code: 'refused-tag', is: 'handler', text: handler.name };
  return /=\s*\{/.test(attributes) ? { code: 'unknown-tag', is: 'attributeInBraces', text: name } : undefined;
}

/** Opens and closes tags in order; what stays open would take in the rest of the page, what closes nothing would end the page's own. */
function balance(tags: (Tag & { at: number })[]): BodyFault[] {
  const open: Open[] = [];
  /** How many of a name are open. */
  const opened = new Map<string, number>();
  const found: BodyFault[] = [];
  const end = (names: Open[]): void => {
    for (const one of names) if (!MAY_STAY_OPEN.has(one.name)) found.push(unclosed(one));
  };
  for (const { name: written, closes, at } of tags) {
    const name = written.toLowerCase();
    if (!KNOWN.has(name) || VOID.has(name)) continue;
    if (!closes) {
      open.push({ name, offset: at });
      opened.set(name, (opened.get(name) ?? 0) + 1);
    } else {
      const count = opened.get(name) ?? 0;
      if (count > 0) {
        const index = open.findLastIndex((one) => one.name === name);
        const closed = open.splice(index);
        for (const one of closed) opened.set(one.name, (opened.get(one.name) ?? 1) - 1);
        end(closed.slice(1));
      } else if (!MAY_STAY_OPEN.has(name))
        found.push({ offset: at, code: 'unclosed-tag', is: 'closesNothing', text: name });
    }
  }
  end(open);
  return found;
}

/** Faults of every tag in a body. Tags inside a paragraph close in that paragraph; those that stand alone close anywhere after. */
export function tagFaults(root: Node, markdown: string): BodyFault[] {
  const found: BodyFault[] = [];
  const placed = (node: Node) =>
    tagsIn(markdown.slice(startOf(node), endOf(node))).map((tag) => ({ ...tag, at: startOf(node) + tag.offset }));
  const inline = (node: Node) => Array.from(nodesOf(node)).flatMap((one) => (one.type === 'html' ? placed(one) : []));
  const flow: (Tag & { at: number })[] = [];
  const all: (Tag & { at: number })[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    if (isText || node.type === 'html') {
      const tags = inline(node);
      for (const tag of tags) all.push(tag);
      if (isText) for (const fault of balance(tags)) found.push(fault);
      else for (const tag of tags) flow.push(tag);
    } else for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  }
  for (const fault of balance(flow)) found.push(fault);
  /** Where the last tag stands that closes a name. */
  const lastClosed = new Map(all.flatMap((tag) => (tag.closes ? [[tag.name.toLowerCase(), tag.at] as const] : [])));
  let within: string | undefined;
  for (const tag of all) {
    const name = tag.name.toLowerCase();
    if (within !== undefined) {
      if (tag.closes && name === within) within = undefined;
      continue;
    }
    const wrong = judged(tag);
    if (wrong) found.push({ offset: tag.at, ...wrong });
    // What stands inside goes with it.
    const isWhole = !tag.closes && !tag.closesItself && REFUSED.has(name);
    if (isWhole && (lastClosed.get(name) ?? -1) > tag.at) within = name;
  }
  return found;
}
