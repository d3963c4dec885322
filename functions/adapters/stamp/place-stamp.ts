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
import type { Stamp } from '../../ports.ts';
import { type EmbeddedFace, embedFace } from './embed-face.ts';
import type { Face } from './faces.ts';
import { looseEnds } from './loose-ends.ts';
import { pageContent } from './page-content.ts';
import { pageFrame } from './page-frame.ts';
import { type Ink, stampContent } from './stamp-content.ts';
import { stampWords } from './stamp-words.ts';
import { outlineOf } from './watermark.ts';

/** What was put where: the stamp's content for each page in order, and the resources it names. */
export interface Placed {
  contents: string[];
  fonts: string[];
  states: string[];
  drawings: string[];
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

  const streams = new Map<string, { ref: PDFRef; content: string }>();
  const contents: string[] = [];
  const done = new Map<PDFDict, string>();
  // What most pages need around their content is the same few operators: one stream serves all of them.
  const known = new Map<string, PDFRef>();
  const brackets = (operators: string): PDFRef => {
    const ref = known.get(operators) ?? context.register(context.flateStream(operators));
    known.set(operators, ref);
    return ref;
  };
  for (const page of doc.getPages()) {
    const before = done.get(page.node);
    if (before !== undefined) {
      contents.push(before);
      continue;
    }
    const frame = pageFrame(page);
    const shape = JSON.stringify(frame);
    let stream = streams.get(shape);
    if (!stream) {
      const content = stampContent(words, frame, ink);
      stream = { content, ref: context.register(context.flateStream(content)) };
      streams.set(shape, stream);
    }
    for (const resource of resources) addResource(page, resource);
    appendContent(page, stream.ref, brackets);
    contents.push(stream.content);
    done.set(page.node, stream.content);
  }
  for (const { face } of fonts.values()) face.write();
  return {
    contents,
    fonts: [...fonts.values()].map(({ key }) => key),
    states: [ink.veil, ink.faint],
    drawings: [ink.drawing],
  };
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

/** Puts the stamp last, in the state a page starts with, whatever the page's own content left open. */
function appendContent(page: PDFPage, stamp: PDFRef, brackets: (operators: string) => PDFRef): void {
  const own = ownContents(page);
  const ends = looseEnds(pageContent(page));
  const saves = 1 + ends.over;
  const before = brackets('q\n'.repeat(saves));
  const after = `${ends.text ? '\nET' : ''}${'\nEMC'.repeat(ends.marked)}${'\nQ'.repeat(1 + ends.open)}\n`;
  page.node.set(PDFName.of('Contents'), page.doc.context.obj([before, ...own, brackets(after), stamp]));
}

/** A new list: the page's own may be shared with another page. */
function ownContents(page: PDFPage): PDFObject[] {
  const entry = page.node.get(PDFName.of('Contents'));
  const contents = page.node.Contents();
  if (contents instanceof PDFArray) return contents.asArray();
  return contents instanceof PDFStream && entry instanceof PDFRef ? [entry] : [];
}
