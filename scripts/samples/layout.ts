import type { Block, Cell, Sample } from './blocks.ts';
import { layDrawing } from './drawing.ts';
import { ACCENT, GRAY, INK, type Mark, PAGE } from './marks.ts';
import { type Weight, widthOf, wrap } from './typeface.ts';

export interface Laid {
  pages: Mark[][];
  /** The page number on which each section starts. */
  sections: Map<string, number>;
}

/** `leading` is the body's line height; everything vertical follows it. `known` are the sections' pages from an earlier run. */
export interface Setting {
  leading: number;
  known: Map<string, number>;
}

const BODY_SIZE = 9.5;
const SMALL_SIZE = 8.3;
const WIDTH = PAGE.right - PAGE.left;
const GUTTER = 12;
/** Marks a heading among the sections of the contents. */
const LISTED = '  ';

/** Sets a sample's blocks in pages. Pure: the same blocks and setting give the same marks. */
export function layOut(sample: Sample, { leading, known }: Setting): Laid {
  const BODY = BODY_SIZE * (sample.scale ?? 1);
  const SMALL = SMALL_SIZE * (sample.scale ?? 1);
  const pages: Mark[][] = [[]];
  const sections = new Map<string, number>();
  let y = PAGE.top;
  const unit = leading / 14;

  const put = (mark: Mark): void => void pages.at(-1)?.push(mark);
  const turn = (): void => {
    pages.push([]);
    y = PAGE.top;
  };
  const need = (height: number): void => {
    if (y - height < PAGE.bottom && y < PAGE.top) turn();
  };
  const write = (x: number, words: string, weight: Weight = 'regular', size = BODY, color = INK): void =>
    put({ kind: 'text', x, y, text: words, weight, size, color });
  const rule = (color = '0.8 0.81 0.84', width = 0.5, at = y, from = PAGE.left): void =>
    put({ kind: 'rule', from: [from, at], to: [PAGE.right, at], width, color });
  const lines = (words: string, weight: Weight, size: number, step: number, color = INK, x = PAGE.left): void => {
    for (const line of wrap(words, weight, size, PAGE.right - x)) {
      need(step);
      y -= step;
      write(x, line, weight, size, color);
    }
  };

  const titleBlock = (): void => {
    y -= 8;
    write(PAGE.left, sample.kicker.toUpperCase(), 'bold', 7.5, ACCENT);
    y -= 6;
    lines(sample.title, 'bold', 21, 27);
    y -= 14;
    lines(SAMPLE_NOTE, 'italic', SMALL, 12, GRAY);
    y -= 12;
    layFacts(sample.facts);
  };

  const cover = (): void => {
    put({ kind: 'rule', from: [PAGE.left, 770], to: [PAGE.left + 56, 770], width: 3, color: ACCENT });
    y = 744;
    write(PAGE.left, 'Northwind Cloud', 'bold', 13);
    y = 590;
    write(PAGE.left, sample.kicker.toUpperCase(), 'bold', 8.5, ACCENT);
    y -= 10;
    lines(sample.title, 'bold', 30, 38);
    y = Math.min(y - 40, 430);
    layFacts(sample.facts);
    y = 128;
    rule(GRAY, 0.5);
    y -= 4;
    lines(SAMPLE_NOTE, 'italic', SMALL, 12.5, GRAY);
    turn();
  };

  function layFacts(rows: [string, string][]): void {
    for (const [name, value] of rows) {
      const set = wrap(value, 'regular', BODY, WIDTH - 140);
      need(set.length * 13 * unit + 8);
      rule();
      for (const [index, line] of set.entries()) {
        y -= (index === 0 ? 14 : 13) * unit;
        if (index === 0) write(PAGE.left, name, 'bold', SMALL, GRAY);
        write(PAGE.left + 140, line);
      }
      y -= 6 * unit;
    }
    rule();
    y -= 6 * unit;
  }

  function layTable(head: string[], shares: number[], rows: Cell[][]): void {
    const step = 11.8 * unit;
    const edges: [x: number, room: number][] = [];
    let x = PAGE.left;
    for (const share of shares) {
      edges.push([x, WIDTH * share - GUTTER]);
      x += WIDTH * share;
    }
    const top = (): void => {
      rule(INK, 0.8);
      y -= 12.5 * unit;
      for (const [index, name] of head.entries()) write(edges[index]?.[0] ?? 0, name, 'bold', SMALL, INK);
      y -= 5 * unit;
      rule();
    };
    need(80 * unit);
    y -= 4 * unit;
    top();
    for (const [order, row] of rows.entries()) {
      const cells = row.map((cell, index) =>
        [cell].flat().map((paragraph) => wrap(paragraph, 'regular', SMALL, edges[index]?.[1] ?? 0)),
      );
      const height =
        Math.max(...cells.map((cell) => cell.flat().length * step + (cell.length - 1) * 4 * unit)) + 8 * unit;
      if (y - height < PAGE.bottom && y < PAGE.top) {
        turn();
        top();
      }
      const start = y;
      for (const [index, cell] of cells.entries()) {
        y = start - 2 * unit;
        for (const [place, paragraph] of cell.entries()) {
          if (place > 0) y -= 4 * unit;
          for (const line of paragraph) {
            y -= step;
            write(edges[index]?.[0] ?? 0, line, 'regular', SMALL);
          }
        }
      }
      y = start - height;
      // A row that goes on with the one before has an empty first cell, and no line above it.
      const goesOn = rows[order + 1]?.[0] === '';
      rule('0.8 0.81 0.84', 0.5, y, goesOn ? (edges[1]?.[0] ?? PAGE.left) : PAGE.left);
    }
    y -= 10 * unit;
  }

  function layBlock(block: Block, first: boolean): void {
    if (block.kind === 'section') {
      if (sample.sectionsOnNewPages && !first && y < PAGE.top) turn();
      else if (!first) y -= 16 * unit;
      need(110);
      sections.set(block.title, pages.length);
      lines(block.title, 'bold', 16, 21);
      y -= 8 * unit;
      rule(ACCENT, 1);
      y -= 6 * unit;
    } else if (block.kind === 'heading') {
      need(70 * unit);
      if (block.listed) sections.set(`${LISTED}${block.listed}`, pages.length);
      y -= 10 * unit;
      lines(block.text, 'bold', 11.5, 15 * unit);
      y -= 3 * unit;
    } else if (block.kind === 'subheading') {
      need(56 * unit);
      y -= 5 * unit;
      lines(block.text, 'bold', BODY, leading);
    } else if (block.kind === 'text') {
      if (block.lead) {
        need(leading * 2);
        lines(block.lead, 'bold', BODY, leading);
      }
      lines(block.text, 'regular', BODY, leading);
      y -= 6 * unit;
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        for (const [index, line] of wrap(item, 'regular', BODY, WIDTH - 14).entries()) {
          need(leading);
          y -= leading;
          if (index === 0) write(PAGE.left + 1, '–', 'regular', BODY, ACCENT);
          write(PAGE.left + 14, line);
        }
        y -= 2.5 * unit;
      }
      y -= 4 * unit;
    } else if (block.kind === 'facts') layFacts(block.rows);
    else if (block.kind === 'table') layTable(block.head, block.shares, block.rows);
    else if (block.kind === 'turn') {
      if (y < PAGE.top) turn();
    } else if (block.kind === 'space') y -= block.height * unit;
    else if (block.kind === 'drawing') {
      need(block.height + 24);
      y -= 12;
      for (const mark of layDrawing(block, PAGE.left, y, WIDTH)) put(mark);
      y -= block.height + 12;
    } else {
      for (const [title, page] of known) {
        if (page === pages.length) continue;
        const number = String(page);
        const listed = title.startsWith(LISTED);
        const size = listed ? SMALL : BODY;
        y -= listed ? 12.6 : 18;
        write(PAGE.left + (listed ? 14 : 0), listed ? title.slice(LISTED.length) : title, 'regular', size);
        write(PAGE.right - widthOf(number, 'regular', size), number, 'regular', size);
        if (!listed) {
          y -= 6;
          rule('0.88 0.89 0.91', 0.4);
        }
      }
    }
  }

  if (sample.cover) cover();
  else titleBlock();
  for (const [index, block] of sample.blocks.entries()) layBlock(block, index === 0);
  return { pages, sections };
}

const SAMPLE_NOTE =
  'Sample document. Northwind Cloud, Inc. is a fictional company and every firm, domain, number and result in this document is fictional, unless it is plainly real. It shows what such a document looks like; nothing may be relied upon.';
