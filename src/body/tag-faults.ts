import type { Fault } from '../schemas/fault.ts';
import { endOf, type Node, startOf } from './markdown.ts';
import { attributesIn, KNOWN, MAY_STAY_OPEN, REFUSED, type Tag, tagsIn, VOID } from './tags.ts';

/** What is wrong at an offset of a body's Markdown. */
export type BodyFault = Pick<Fault, 'code' | 'message' | 'fix'> & { offset: number };
type Sentence = Omit<BodyFault, 'offset'>;
interface Open {
  name: string;
  offset: number;
}

const unclosed = ({ name, offset }: Open): BodyFault => ({
  offset,
  code: 'unclosed-tag',
  message: `<${name}> is never closed`,
  fix: `Add </${name}> where it ends.`,
});
const isComponent = (name: string): boolean => /^[A-Z]|\./.test(name);

/** What is wrong with a tag by itself. */
function judged({ name, attributes, closes, text }: Tag): Sentence | undefined {
  const lower = name.toLowerCase();
  if (isComponent(name) && !KNOWN.has(lower)) {
    if (closes) return undefined; // said where it opens
    const message = `<${name}> is a component, and there are no components here`;
    return { code: 'unknown-tag', message, fix: 'Write it in Markdown, and delete the tag here and where it closes.' };
  }
  const instead = REFUSED.get(lower);
  if (instead !== undefined)
    return closes ? undefined : { code: 'refused-tag', message: `<${lower}> can't stand in a text`, fix: instead };
  if (!KNOWN.has(lower)) {
    if (closes) return undefined;
    const message = `<${name}> isn't an HTML tag, so readers wouldn't see it`;
    return { code: 'unknown-tag', message, fix: `Put it in backticks to show it as text: \`${text}\`.` };
  }
  const handler = attributesIn(attributes).find((attribute) => /^on[a-z]/.test(attribute.name));
  if (handler)
    return { code: 'refused-tag', message: `"${handler.name}" is a script`, fix: 'Pages carry no scripts: delete it.' };
  if (/=\s*\{/.test(attributes)) {
    const fix = 'Write the value in quotes, or delete the attribute.';
    return { code: 'unknown-tag', message: `<${name}> has an attribute in braces, which can't be read here`, fix };
  }
  return undefined;
}

/** Opens and closes tags in order; what stays open would take in the rest of the page, what closes nothing would end the page's own. */
function balance(tags: (Tag & { at: number })[]): BodyFault[] {
  const open: Open[] = [];
  const found: BodyFault[] = [];
  const end = (names: Open[]): void => {
    found.push(...names.filter(({ name }) => !MAY_STAY_OPEN.has(name)).map(unclosed));
  };
  for (const { name: written, closes, at } of tags) {
    const name = written.toLowerCase();
    if (!KNOWN.has(name) || VOID.has(name)) continue;
    if (!closes) open.push({ name, offset: at });
    else {
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) end(open.splice(index).slice(1));
      else if (!MAY_STAY_OPEN.has(name)) {
        const fix = `Delete it, or open <${name}> before it.`;
        found.push({ offset: at, code: 'unclosed-tag', message: `</${name}> closes nothing`, fix });
      }
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
  const inline = (node: Node): (Tag & { at: number })[] =>
    node.type === 'html' ? placed(node) : (node.children ?? []).flatMap(inline);
  const flow: (Tag & { at: number })[] = [];
  const all: (Tag & { at: number })[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const tags = inline(node);
      all.push(...tags);
      found.push(...balance(tags));
    } else if (node.type === 'html') {
      const tags = placed(node);
      flow.push(...tags);
      all.push(...tags);
    } else for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  found.push(...balance(flow));
  let within: string | undefined;
  for (const tag of all) {
    const name = tag.name.toLowerCase();
    if (within !== undefined) {
      if (tag.closes && name === within) within = undefined;
      continue;
    }
    const sentence = judged(tag);
    if (sentence) found.push({ offset: tag.at, ...sentence });
    // What stands inside goes with it.
    const isWhole = !tag.closes && !tag.closesItself && REFUSED.has(name);
    if (isWhole && all.some((other) => other.closes && other.at > tag.at && other.name.toLowerCase() === name))
      within = name;
  }
  return found;
}
