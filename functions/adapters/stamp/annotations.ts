import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { StampRefused } from '../../domain/stamp-refused.ts';

export type Box = [left: number, bottom: number, right: number, top: number];

export interface Settled {
  /** Operators that draw what was taken out of the page's annotations, and the drawings that they name. */
  content: string;
  drawings: [key: string, ref: PDFRef][];
  /** Something is left that viewers draw themselves, above the page. */
  stillAbove: boolean;
}

const HIDDEN = 2;
const PRINTED = 4;
const NOT_VIEWED = 32;
/** They have no face of their own that could cover anything: a border, or a window that is closed in print. */
const FACELESS = new Set(['/Link', '/Popup']);

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Viewers paint annotations and form fields above the page, and so above a stamp. Those that reach into `area` are made a part of the
 * page's content, as they look, and are no annotations any more. Throws `StampRefused` for a filled field that has no look in the file.
 */
export function settleAnnotations(page: PDFPage, area: Box, keyFor: () => string): Settled {
  const { context } = page.doc;
  const settled: Settled = { content: '', drawings: [], stillAbove: false };
  const annots = page.node.lookup(name('Annots'));
  if (!(annots instanceof PDFArray) || annots.size() === 0) return settled;
  const kept: PDFObject[] = [];
  const popups = new Set<PDFObject>();
  let changed = false;
  for (const entry of annots.asArray()) {
    const annot = context.lookup(entry);
    if (!(annot instanceof PDFDict) || !canCover(annot, area)) {
      kept.push(entry);
      continue;
    }
    const look = appearance(annot);
    if (look) {
      const drawn = drawing(annot, look, keyFor());
      if (drawn) {
        settled.content += drawn.content;
        settled.drawings.push([drawn.key, register(page, drawn.form, annot)]);
      }
    } else if (annot.lookup(name('Subtype')) === name('Widget')) {
      if (isFilled(annot)) throw new StampRefused('covered');
    } else {
      settled.stillAbove = true;
      kept.push(entry);
      continue;
    }
    changed = true;
    const popup = annot.get(name('Popup'));
    if (popup) popups.add(popup);
  }
  if (changed) page.node.set(name('Annots'), context.obj(kept.filter((one) => !popups.has(one))));
  return settled;
}

function canCover(annot: PDFDict, area: Box): boolean {
  if (FACELESS.has(String(annot.lookup(name('Subtype'))))) return false;
  const flag = annot.lookup(name('F'));
  const flags = flag instanceof PDFNumber ? flag.asNumber() : 0;
  if ((flags & HIDDEN) !== 0 || ((flags & NOT_VIEWED) !== 0 && (flags & PRINTED) === 0)) return false;
  const box = boxOf(annot.lookup(name('Rect')));
  return box !== null && box[0] < area[2] && box[2] > area[0] && box[1] < area[3] && box[3] > area[1];
}

/** The normal look in the state that the annotation is in (ISO 32000-2 §12.5.5). */
function appearance(annot: PDFDict): { stream: PDFStream; entry: PDFObject | undefined } | null {
  const looks = annot.lookup(name('AP'));
  if (!(looks instanceof PDFDict)) return null;
  let entry = looks.get(name('N'));
  let normal = looks.lookup(name('N'));
  if (normal instanceof PDFDict && !(normal instanceof PDFStream)) {
    const state = annot.lookup(name('AS'));
    const key = state instanceof PDFName ? state : name('Off');
    entry = normal.get(key);
    normal = normal.lookup(key);
    // A box that is not ticked has nothing to show in that state.
    if (normal === undefined)
      return { stream: PDFRawStream.of(annot.context.obj({}), new Uint8Array()), entry: undefined };
  }
  return normal instanceof PDFStream ? { stream: normal, entry } : null;
}

/** The operators that put an appearance into its rectangle: the algorithm of §12.5.5. Null when there is nothing to be seen. */
function drawing(annot: PDFDict, { stream, entry }: { stream: PDFStream; entry: PDFObject | undefined }, key: string) {
  const rect = boxOf(annot.lookup(name('Rect')));
  const box = boxOf(stream.dict.lookup(name('BBox')));
  if (!rect || !box) return null;
  const [a, b, c, d, e, f] = matrixOf(stream.dict.lookup(name('Matrix')));
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, bottom, right, top] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  if (!(right > left && top > bottom)) return null;
  const across = (rect[2] - rect[0]) / (right - left);
  const up = (rect[3] - rect[1]) / (top - bottom);
  const matrix = [across, 0, 0, up, rect[0] - left * across, rect[1] - bottom * up];
  return { key, form: { stream, entry }, content: `q ${matrix.map(plainNumber).join(' ')} cm /${key} Do Q\n` };
}

/** Appearances need not say that they are drawings, and a layer that shows the annotation must go on showing it. */
function register(page: PDFPage, form: { stream: PDFStream; entry: PDFObject | undefined }, annot: PDFDict): PDFRef {
  const { context } = page.doc;
  const { dict } = form.stream;
  const layer = annot.get(name('OC'));
  if (form.stream instanceof PDFRawStream && layer !== undefined && !dict.has(name('OC'))) {
    const copy = dict.clone();
    copy.set(name('OC'), layer);
    copy.set(name('Type'), name('XObject'));
    copy.set(name('Subtype'), name('Form'));
    return context.register(PDFRawStream.of(copy, form.stream.contents));
  }
  dict.set(name('Type'), name('XObject'));
  dict.set(name('Subtype'), name('Form'));
  return form.entry instanceof PDFRef ? form.entry : context.register(form.stream);
}

/** A field's value may stand in its parent. */
function isFilled(widget: PDFDict): boolean {
  let field: PDFObject | undefined = widget;
  for (let depth = 0; field instanceof PDFDict && depth < 32; depth++) {
    const value: PDFObject | undefined = field.lookup(name('V'));
    if (value !== undefined && value !== name('Off') && !/^(\(\)|<>|null)$/.test(value.toString())) return true;
    field = field.lookup(name('Parent'));
  }
  return false;
}

function boxOf(value: unknown): Box | null {
  if (!(value instanceof PDFArray) || value.size() !== 4) return null;
  const numbers = value.asArray().map((_one, index) => {
    const number = value.lookup(index);
    return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
  });
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  if (!numbers.every(Number.isFinite)) return null;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

function matrixOf(value: unknown): [number, number, number, number, number, number] {
  const numbers =
    value instanceof PDFArray
      ? value.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
      : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return numbers.length === 6 && numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0];
}

/** PDF knows no exponents. */
const plainNumber = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');
