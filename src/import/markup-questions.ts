import { endsAsQuestion, readsAsQuestion, withoutNumber } from '../sheets/question-text.ts';
import { elementsOf, type Hast, isElement, lineOf, textOf } from './hast.ts';

/** A question of a page or Markdown file, and the nodes that answer it. */
export interface MarkupQuestion {
  question: string;
  /** The nearest heading above it that asks nothing; the title of the page is none. */
  category: string | null;
  answer: Hast[];
}

const TRANSPARENT = new Set([
  'html',
  'body',
  'main',
  'article',
  'section',
  'div',
  'center',
  'header',
  'accordiongroup',
  'steps',
  'step',
  'tabs',
  'tab',
  'cardgroup',
  'columns',
  'frame',
]);
/** Elements that open on a click: their title asks. */
const OPENING = new Set(['details', 'accordion', 'expandable', 'accordionitem', 'faqitem', 'collapsible']);
const LEFT_OUT = new Set(['nav', 'aside', 'footer', 'script', 'style', 'head', 'noscript', 'template', 'form']);
const HEADING = /^h([1-6])$/;

type Block =
  | { is: 'heading'; depth: number; text: string; node: Hast }
  | { is: 'opening'; text: string; nodes: Hast[]; node: Hast }
  | { is: 'asked'; text: string; nodes: Hast[]; node: Hast }
  | { is: 'node'; node: Hast };

/** "Q: …", "3. …", "#" of a link to itself and pictures before a title are no part of the question. */
const tidy = (text: string): string =>
  withoutNumber(text.replace(/\s+/g, ' ').trim())
    .replace(/^(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\s)+/u, '')
    .replace(/\s*(?:#|¶|🔗)+$/u, '')
    .replace(/\s*\{#[\w-]+\}$/, '')
    .replace(/^["“](.*)["”]$/, '$1')
    .trim();

const isBlank = (node: Hast): boolean =>
  node.type === 'comment' || (node.type === 'text' && (node.value ?? '').trim() === '');
const asks = (text: string): boolean => endsAsQuestion(tidy(text)) && tidy(text).length > 5;
const Q = /^\s*Q(?:uestion)?\s?\d*\s?[.:)-]\s*/i;
const A = /^\s*(?:A(?:nswer)?\s?\d*\s?[.:)-])\s*/i;

/** A paragraph that begins with a question in bold, or with "Q:". */
function askedIn(node: Hast): Block | null {
  const children = (node.children ?? []).filter((child, index) => index > 0 || !isBlank(child));
  const [first, ...rest] = children;
  if (!first) return null;
  if (
    isElement(first, 'strong', 'b') &&
    (asks(lineOf(first)) || (Q.test(lineOf(first)) && readsAsQuestion(tidy(lineOf(first)))))
  ) {
    const more = rest.every(isBlank) ? [] : [{ ...node, children: rest }];
    return { is: 'asked', text: tidy(lineOf(first)), nodes: more, node };
  }
  const text = textOf(node);
  const [line = '', ...lines] = text.split('\n');
  if (Q.test(line) && readsAsQuestion(tidy(line))) {
    const answer = lines.join('\n').trim();
    return {
      is: 'asked',
      text: tidy(line),
      nodes:
        answer === ''
          ? []
          : [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: answer }] }],
      node,
    };
  }
  return null;
}

/** Each item of a list as a question with its answer, if all of them are that. */
function askedInList(node: Hast): Block[] | null {
  const items = (node.children ?? []).filter((child) => isElement(child, 'li'));
  const all = items.map((item): Block | null => {
    const children = (item.children ?? []).filter((child) => !isBlank(child));
    const [first, ...rest] = children;
    const within = first && isElement(first, 'p') ? askedIn(first) : askedIn(item);
    if (within?.is !== 'asked') return null;
    return { ...within, nodes: first && isElement(first, 'p') ? [...within.nodes, ...rest] : within.nodes, node };
  });
  return all.length > 0 && all.every((one) => one !== null) ? all : null;
}

/** Elements that only another site knows, and those that someone forgot to close, hold the rest of the page. */
const holdsHeadings = (node: Hast): boolean => elementsOf(node).some(({ tagName = '' }) => HEADING.test(tagName));

function* blocksOf(node: Hast): Generator<Block> {
  for (const child of node.children ?? []) {
    const name = child.tagName ?? '';
    const depth = HEADING.exec(name)?.[1];
    if (isBlank(child) || LEFT_OUT.has(name)) continue;
    if (depth) yield { is: 'heading', depth: Number(depth), text: tidy(lineOf(child)), node: child };
    else if (OPENING.has(name)) yield opening(child);
    else if (TRANSPARENT.has(name) || holdsHeadings(child)) yield* blocksOf(child);
    else if (name === 'dl') yield* definitions(child);
    else if (name === 'ul' || name === 'ol') yield* askedInList(child) ?? [{ is: 'node', node: child }];
    else yield (name === 'p' ? askedIn(child) : null) ?? { is: 'node', node: child };
  }
}

function opening(node: Hast): Block {
  const children = node.children ?? [];
  const summary = children.find((child) => isElement(child, 'summary'));
  const title = node.properties?.title ?? node.properties?.question ?? node.properties?.header;
  const text = summary ? lineOf(summary) : typeof title === 'string' ? title : '';
  return { is: 'opening', text: tidy(text), nodes: children.filter((child) => child !== summary), node };
}

function* definitions(node: Hast): Generator<Block> {
  const flat = (node.children ?? []).flatMap((child) => (isElement(child, 'div') ? (child.children ?? []) : [child]));
  let text: string | null = null;
  for (const child of flat)
    if (isElement(child, 'dt')) text = tidy(lineOf(child));
    else if (isElement(child, 'dd') && text !== null) {
      yield { is: 'opening', text, nodes: child.children ?? [], node };
      text = null;
    }
}

/** "A:" in front of an answer says nothing. */
function withoutMark(nodes: readonly Hast[]): Hast[] {
  let done = false;
  const walk = (node: Hast): Hast => {
    if (done) return node;
    // A button that only says "Answer".
    if (isElement(node, 'summary') && /^answers?$/i.test(lineOf(node))) return { ...node, children: [] };
    if (node.type === 'text') {
      if ((node.value ?? '').trim() === '') return node;
      done = true;
      return { ...node, value: (node.value ?? '').replace(A, '') };
    }
    return node.children ? { ...node, children: node.children.map(walk) } : node;
  };
  const last = nodes.findLastIndex((node) => !isBlank(node) && !isElement(node, 'hr'));
  return nodes.slice(0, last + 1).map(walk);
}

/** The questions that a page or Markdown file answers: headings that ask, bold lines that ask, and what opens on a click. */
export function questionsIn(root: Hast): MarkupQuestion[] {
  const blocks = [...blocksOf(root)];
  const headings = blocks.filter((block) => block.is === 'heading');
  const marked = headings.filter(({ text }) => endsAsQuestion(text));
  // Where questions end with their mark, a heading without one is none.
  const isAsking = marked.length > 0 ? endsAsQuestion : readsAsQuestion;
  const asking = headings.filter(({ text }) => isAsking(text));
  const openings = blocks.filter((block) => block.is === 'opening');
  const openingsAsk = asking.length === 0 && openings.length >= 2;
  const found: MarkupQuestion[] = [];
  const above: { depth: number; text: string }[] = [];
  let open: { depth: number; question: MarkupQuestion } | null = null;
  const ask = (depth: number, text: string, answer: Hast[]): void => {
    const category = above.findLast(({ depth: level }) => level > 1 || above.length > 1)?.text ?? null;
    const question = { question: text, category: category === '' ? null : category, answer };
    found.push(question);
    open = { depth, question };
  };
  for (const block of blocks) {
    if (block.is === 'heading') {
      const { depth, text, node } = block;
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
      if (isAsking(text)) ask(depth, text, []);
      else if (open && depth > (open as { depth: number }).depth)
        (open as { question: MarkupQuestion }).question.answer.push(node);
      else {
        open = null;
        above.push({ depth, text });
      }
    } else if (block.is === 'opening' && (openingsAsk || readsAsQuestion(block.text)))
      ask(7, block.text, [...block.nodes]);
    else if (block.is === 'asked' && asking.length < 2) ask(7, block.text, [...block.nodes]);
    else if (open) (open as { question: MarkupQuestion }).question.answer.push(block.node);
  }
  return found.map((one) => ({ ...one, answer: withoutMark(one.answer) }));
}
