import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Stamp } from '../../ports/documents.ts';
import { type Box, settleAnnotations } from './annotations.ts';
import { type EmbeddedFace, embedFace } from './embed-face.ts';
import type { Face } from './faces.ts';
import { pageContent } from './page-content.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { soundEnds } from './sound-content.ts';
import { type Ink, stampContent } from './stamp-content.ts';
import { stampWords } from './stamp-words.ts';
import { outlineOf } from './watermark.ts';

/** Where on each page, in order, the stamp's lines stand, in the page's own coordinates. */
export interface Placed {
  areas: Box[];
}

const VEIL_OPACITY = 0.72;
const FAINT_OPACITY = 0.055;

/** Adds the stamp to every page of an open document. Pages of one size share one stream, so that many pages cost little. */
export async function placeStamp(doc: PDFDocument, stamp: Stamp): Promise<Placed> {
  const { context } = doc;
  const words = await stampWords(stamp);
  // A name that the document cannot have: it holds a number that no object had before.
  const tag = `Vs${context.largestObjectNumber + 1}`;
  const fonts = new Map<Face, { key: string; face: EmbeddedFace }>();
  for (const face of words.faces) fonts.set(face, { key: `${tag}Text${fonts.size}`, face: embedFace(doc, face) });
  const outline = outlineOf(words.faint, words.latin);
  const drawing = context.flateStream(outline.path, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-outline.height, -outline.height, outline.width + outline.height, 2 * outline.height],
    Resources: {},
  });
  const ink: Ink = {
    code(face, glyph, text, advance) {
      const font = fonts.get(face);
      if (!font) throw new Error('a face of the stamp is missing');
      return { key: font.key, hex: font.face.code(glyph, text, advance) };
    },
    veil: `${tag}Veil`,
    faint: `${tag}Faint`,
    drawing: `${tag}Mark`,
    outline,
  };
  const resources: Resource[] = [
    ...[...fonts.values()].map(({ key, face }): Resource => ['Font', key, face.ref]),
    ['ExtGState', ink.veil, context.register(context.obj({ Type: 'ExtGState', ca: VEIL_OPACITY }))],
    ['ExtGState', ink.faint, context.register(context.obj({ Type: 'ExtGState', ca: FAINT_OPACITY }))],
    ['XObject', ink.drawing, context.register(drawing)],
  ];

  const streams = new Map<string, { ref: PDFRef; area: Box; content: string }>();
  const areas: Box[] = [];
  const done = new Map<PDFDict, Box>();
  // What most pages need around their content is the same few operators: one stream serves all of them.
  const known = new Map<string, PDFRef>();
  const brackets = (operators: string): PDFRef => {
    const ref = known.get(operators) ?? context.register(context.flateStream(operators));
    known.set(operators, ref);
    return ref;
  };
  let drawings = 0;
  const nextKey = (): string => `${tag}Part${drawings++}`;
  for (const page of doc.getPages()) {
    const before = done.get(page.node);
    if (before !== undefined) {
      areas.push(before);
      continue;
    }
    const frame = pageFrame(page);
    const shape = JSON.stringify(frame);
    let stream = streams.get(shape);
    if (!stream) {
      const content = stampContent(words, frame, ink);
      stream = { content, area: areaOf(content, frame), ref: context.register(context.flateStream(content)) };
      streams.set(shape, stream);
    }
    const settled = settleAnnotations(page, stream.area, nextKey);
    const own = ownContent(page, brackets, nextKey);
    for (const [key, ref] of [...own.drawings, ...settled.drawings]) addResource(page, ['XObject', key, ref]);
    for (const resource of resources) addResource(page, resource);
    const above = settled.content === '' ? [] : [context.register(context.flateStream(settled.content))];
    page.node.set(PDFName.of('Contents'), context.obj([...own.contents, ...above, stream.ref]));
    if (settled.stillAbove) addLast(page, stream.content, stream.area, resources);
    areas.push(stream.area);
    done.set(page.node, stream.area);
  }
  for (const { face } of fonts.values()) face.write();
  return { areas };
}

/** What the stamp's own veil covers, as its operators say (the one rectangle that is filled), turned with the page. */
function areaOf(content: string, { matrix, width, height }: PageFrame): Box {
  const [a, b, c, d, e, f] = matrix;
  const veils = [...content.matchAll(/(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re f\b/g)].map(([, ...four]) =>
    four.map(Number),
  );
  if (veils.length === 0) veils.push([0, 0, width, height]);
  const corners = veils.flatMap(([x = 0, y = 0, across = 0, up = 0]) =>
    [
      [x, y],
      [x + across, y + up],
    ].map(([left = 0, low = 0]) => [a * left + c * low + e, b * left + d * low + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

type Resource = [kind: 'Font' | 'ExtGState' | 'XObject', key: string, ref: PDFRef];

/** Pages may share a dictionary of resources: an entry that is there already is the same one. */
function addResource(page: PDFPage, [kind, key, ref]: Resource): void {
  const { context } = page.doc;
  let resources = page.node.Resources();
  if (!resources) {
    resources = context.obj({});
    page.node.set(PDFName.of('Resources'), resources);
  }
  let entries = resources.lookupMaybe(PDFName.of(kind), PDFDict);
  if (!entries) {
    entries = context.obj({});
    resources.set(PDFName.of(kind), entries);
  }
  entries.set(PDFName.of(key), ref);
}

interface OwnContent {
  contents: PDFObject[];
  drawings: [key: string, ref: PDFRef][];
}

/**
 * The page's own content, so that the stamp that follows is drawn in the state a page starts with. What a viewer may not read to its end
 * is made a drawing, which ends where its stream ends; its marks then stand in no outline for screen readers (§14.7.5.2), so what is
 * sound stays where it is.
 */
function ownContent(page: PDFPage, brackets: (operators: string) => PDFRef, nextKey: () => string): OwnContent {
  const { context } = page.doc;
  const content = pageContent(page);
  const ends = soundEnds(content);
  if (ends) {
    const before = brackets('q\n'.repeat(1 + ends.over));
    const after = `${ends.text ? '\nET' : ''}${'\nEMC'.repeat(ends.marked)}${'\nQ'.repeat(1 + ends.open)}\n`;
    return { contents: [before, ...ownContents(page), brackets(after)], drawings: [] };
  }
  const key = nextKey();
  const form = context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: page.node.MediaBox() });
  form.dict.set(PDFName.of('Resources'), page.node.Resources() ?? context.obj({}));
  page.node.set(PDFName.of('Resources'), context.obj({}));
  return { contents: [brackets(`q\n/${key} Do\nQ\n`)], drawings: [[key, context.register(form)]] };
}

const PRINT_READ_ONLY_LOCKED = 4 | 64 | 128 | 512;

/** Once more as the last annotation, where viewers draw others above the page by themselves. */
function addLast(page: PDFPage, content: string, area: Box, resources: Resource[]): void {
  const { context } = page.doc;
  const own = context.obj({});
  for (const [kind, key, ref] of resources) {
    const entries = own.lookupMaybe(PDFName.of(kind), PDFDict) ?? context.obj({});
    entries.set(PDFName.of(key), ref);
    own.set(PDFName.of(kind), entries);
  }
  const look = context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: area });
  look.dict.set(PDFName.of('Resources'), own);
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: area,
    F: PRINT_READ_ONLY_LOCKED,
    AP: { N: context.register(look) },
  });
  const annots = page.node.lookup(PDFName.of('Annots'));
  const others = annots instanceof PDFArray ? annots.asArray() : [];
  page.node.set(PDFName.of('Annots'), context.obj([...others, context.register(annotation)]));
}

/** A new list: the page's own may be shared with another page. */
function ownContents(page: PDFPage): PDFObject[] {
  const entry = page.node.get(PDFName.of('Contents'));
  const contents = page.node.Contents();
  if (contents instanceof PDFArray) return contents.asArray();
  return contents instanceof PDFStream && entry instanceof PDFRef ? [entry] : [];
}
