import { endOf, type Node, parseMarkdown, startOf } from '../../body/markdown.ts';
import type { Prose } from '../../body/prose.ts';
import type { RawBlock } from './block.ts';
import { INLINE, inlineText, QUOTING } from './body-inline.ts';
import { BodyNotes, type BodyParts, mapped } from './body-notes.ts';
import { withoutTags } from './html-text.ts';
import { labeledLines } from './labeled-lines.ts';
import { beside, DONE, inBox, isAsking, isTick, type Mapped, TO_DO } from './normalize.ts';
import { isHead } from './table-head.ts';

/** How much of an answer is looked at to see what it says to its question. */
export const ANSWER_CHARS = 400;
/** Reads a body; every offset is one of the body as it was written. Code, what others said and struck text yield no prose, but their links and images count. */
export function readBody({ markdown: body, origin }: Omit<Prose, 'comments'>): BodyParts {
  const parts = readMarkdown(body);
  return {
    blocks: parts.blocks.map((block) => ({ ...block, offsets: block.offsets.map(origin) })),
    links: parts.links.map((link) => ({ ...link, offset: origin(link.offset) })),
    images: parts.images.map((image) => ({ ...image, offset: origin(image.offset) })),
    headings: parts.headings.map((heading) => ({ ...heading, offset: origin(heading.offset) })),
  };
}

/** As much of a heading, or of the line before a list, as is looked at for what stands below it: it is looked at for each of them. */
const LEAD_CHARS = 400;

/** "Certified to", "Which certifications do you hold?": a line that leads the list below it though no colon says so. */
const isLabel = (line: string): boolean =>
  line.length <= LABEL_CHARS && !/[.!;,:]$/.test(line) && (OPEN.test(line) ? line.endsWith('?') : !/[?.]/.test(line));
/** The item of a list that leads the list within it: with a colon, or as a line of some words; null where it's an item like any. */
function leadOf(item: string): string | null {
  const line = item.trim();
  return line.endsWith(':') || (isLabel(line) && line.split(/\s+/).length >= LED_WORDS)
    ? line.slice(-LEAD_CHARS)
    : null;
}
const LED_WORDS = 4;
const OPEN = /^(?:which|what|who) /i;
const LABEL_CHARS = 90;

/** Whether a block quote quotes: in quotation marks, or with a name beneath. Others set a note apart, which is said like any text. */
const isOfOthers = (quote: string): boolean =>
  MARKED.test(quote) || SIGNED.test(quote.slice(quote.lastIndexOf('\n') + 1));
const MARKED = /^[>\s*_]*["“„«]/;
const SIGNED = /^>[>\s]*[-*_]{0,2}[—–-]{1,2} ?\*{0,2}\p{Lu}[^\n]{1,80}$/u;

const YES_OR_NO = /^\W*(?:yes|no)\W*$/i;

/** Lists and the like that lie deeper in each other than this are read as one run of text. */
const DEEPEST = 200;

function readMarkdown(body: string): BodyParts {
  const notes = new BodyNotes(body);
  const { parts } = notes;
  const root = parseMarkdown(body);
  let heading = '';
  let over: readonly { depth: number; text: string }[] = [];
  let headings: readonly string[] = [];
  let leadIn = '';
  /** The paragraph right before, which may lead a list without a colon. */
  let before = '';
  /** The paragraph of a list's item, which may lead the list within it. */
  let item = '';
  /** The box of the task that begins. */
  let box = '';
  /** A question that waits for the text beneath it. */
  let asking: RawBlock | null = null;

  const inline = (nodes: readonly Node[]): Mapped => inlineText(nodes, body, notes);

  const add = (
    text: Mapped,
    kind: RawBlock['kind'],
    lead: string,
    around: Pick<RawBlock, 'heading' | 'depth' | 'leadIn' | 'row' | 'columns' | 'cells'> = {},
  ) => {
    const trimmed = text.text.trim();
    if (trimmed === '') return;
    const boxed = box === '' ? text : inBox(box, text);
    box = '';
    const block: RawBlock = { ...boxed, kind, path: null, lead, heading, over: headings, ...around };
    if (asking !== null && kind !== 'heading') asking.answer = trimmed.slice(0, ANSWER_CHARS);
    asking = kind === 'heading' || isAsking(trimmed) ? block : null;
    parts.blocks.push(block);
  };

  const table = (node: Node) => {
    const [first, ...below] = node.children ?? [];
    // Who must have a head and wants none leaves it empty: the first row is the head then.
    const isEmpty = (first?.children ?? []).every((cell) => inline(cell.children ?? []).text.trim() === '');
    const written = (below[0]?.children ?? []).map((cell) => inline(cell.children ?? []).text);
    const [head, rows] = !isEmpty ? [first, below] : isHead(written) ? [below[0], below.slice(1)] : [first, below];
    const titles = (head?.children ?? []).map((cell) => inline(cell.children ?? []));
    const columns = titles.map(({ text }) => text.slice(0, LEAD_CHARS));
    const titleOf = (index: number): string => columns[index] ?? '';
    for (const title of titles) add(title, 'cell', '');
    for (const row of rows) {
      const cells = (row.children ?? []).map((cell) => inline(cell.children ?? []));
      const [name, state] = cells;
      const texts = cells.map(({ text }) => text.slice(0, LEAD_CHARS));
      for (const [index, cell] of cells.entries()) {
        // Under "Yes" and "No" a tick answers with the head of its column.
        if (asking !== null && isTick(cell.text) && YES_OR_NO.test(titleOf(index))) {
          (asking as RawBlock).answer = titleOf(index);
          asking = null;
        }
        add(cell, 'cell', `${heading} | ${titleOf(index)}`, {
          leadIn: titleOf(index),
          columns,
          cells: texts,
          ...(index > 1 && {
            row: (cells.slice(0, index).find(({ text }) => text.trim() !== '')?.text ?? '').slice(0, LEAD_CHARS),
          }),
        });
      }
      asking = null;
      if (name === undefined || state === undefined || name.text.length > 60 || isAsking(state.text)) continue;
      // A name in the first column and its state in the second read as one statement; a question and its answer are two sentences.
      add(beside(name, state, titleOf(1)), 'cell', `${heading} | ${titleOf(0)} | ${titleOf(1)}`, {
        row: name.text,
        columns,
        cells: texts,
      });
    }
  };

  const block = (node: Node, inList: boolean, depth: number) => {
    if (
      node.type === 'blockquote'
        ? leadIn !== '' || isOfOthers(body.slice(startOf(node), endOf(node)))
        : QUOTING.has(node.type)
    ) {
      notes.noteAll(node);
      return;
    }
    if (node.type !== 'paragraph' && node.type !== 'list' && !inList) before = '';
    if (depth > DEEPEST) {
      add(inline([node]), 'text', heading);
      return;
    }
    if (node.type === 'heading') {
      parts.headings.push({ depth: node.depth ?? 1, offset: startOf(node) });
      const text = inline(node.children ?? []);
      heading = text.text.slice(0, LEAD_CHARS);
      leadIn = '';
      const depth = node.depth ?? 1;
      over = over.slice(0, over.findLastIndex((one) => one.depth < depth) + 1);
      add(text, 'heading', '', { heading: over.at(-1)?.text ?? '', depth });
      over = [...over, { depth, text: heading }];
      headings = over.map((one) => one.text);
    } else if (node.type === 'paragraph') {
      const text = inline(node.children ?? []);
      if (inList) item = text.text;
      else before = text.text.trim();
      for (const line of labeledLines(text, body))
        add(line, 'text', inList ? `${heading} | ${leadIn}` : heading, inList ? { leadIn } : {});
      if (!inList) leadIn = text.text.trimEnd().endsWith(':') ? text.text.slice(-LEAD_CHARS) : '';
    } else if (node.type === 'table') {
      table(node);
    } else if (node.type === 'html' || node.type === 'definition') {
      notes.note(node);
      const text = withoutTags(node.value ?? '');
      const collected = mapped(text, text, 0);
      add({ ...collected, offsets: collected.offsets.map((offset) => offset + startOf(node)) }, 'text', '');
    } else {
      notes.note(node);
      const list = inList || node.type === 'listItem';
      if (node.type === 'listItem') box = typeof node.checked === 'boolean' ? (node.checked ? DONE : TO_DO) : '';
      if (node.type === 'list' && !list && leadIn === '' && isLabel(before)) leadIn = before;
      let run: Node[] = [];
      const flush = () => {
        if (run.length > 0) add(inline(run), 'text', list ? `${heading} | ${leadIn}` : heading, list ? { leadIn } : {});
        run = [];
      };
      const outer = leadIn;
      for (const [index, child] of (node.children ?? []).entries()) {
        if (INLINE.has(child.type) && child.type !== 'html') run.push(child);
        else {
          flush();
          const over = node.children?.[index - 1];
          const isLed = node.type === 'listItem' && child.type === 'list' && over?.type === 'paragraph';
          if (isLed) leadIn = leadOf(item) ?? outer;
          block(child, list, depth + 1);
          if (isLed) leadIn = outer;
        }
      }
      flush();
    }
  };
  block(root, false, 0);
  return parts;
}
