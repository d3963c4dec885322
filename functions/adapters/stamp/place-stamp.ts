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
import * as fontkit from 'fontkit';
import type { Stamp } from '../../ports.ts';
import { FEATURES, faces } from './faces.ts';
import { SEPARATOR } from './lines.ts';
import { looseEnds } from './loose-ends.ts';
import { pageContent } from './page-content.ts';
import { pageFrame } from './page-frame.ts';
import { runsOf, widthOf } from './runs.ts';
import { type Ink, stampContent } from './stamp-content.ts';
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
  const all = faces();
  const pieces = [`Issued to ${stamp.name}, ${stamp.company}`, stamp.email, stamp.at, stamp.reference];
  // The separator is always measured and may be set in either face.
  const used = [...new Set(runsOf(pieces.join(SEPARATOR), all).map((run) => run.face))].sort();

  // A name that the document cannot have: it holds a number that no object had before.
  const tag = `Vs${context.largestObjectNumber + 1}`;
  doc.registerFontkit(fontkit);
  const fonts: Ink['fonts'] = new Map();
  for (const face of used) {
    const bytes = all[face]?.bytes;
    if (bytes)
      fonts.set(face, {
        key: `${tag}Text${face}`,
        font: await doc.embedFont(bytes, { subset: true, features: FEATURES }),
      });
  }
  const outline = outlineOf(`${stamp.name}${SEPARATOR}${stamp.email}`, all);
  const drawing = context.flateStream(outline.path, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-outline.height, -outline.height, outline.width + outline.height, 2 * outline.height],
    Resources: {},
  });
  const ink: Ink = { fonts, veil: `${tag}Veil`, faint: `${tag}Faint`, drawing: `${tag}Mark`, outline };
  const resources: Resource[] = [
    ...[...fonts.values()].map(({ key, font }): Resource => ['Font', key, font.ref]),
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
  const widths = new Map<string, number>();
  const measure = (text: string): number => {
    const width = widths.get(text) ?? widthOf(text, all);
    widths.set(text, width);
    return width;
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
      const content = stampContent(pieces, frame, ink, measure, (text) => runsOf(text, all));
      stream = { content, ref: context.register(context.flateStream(content)) };
      streams.set(shape, stream);
    }
    for (const resource of resources) addResource(page, resource);
    appendContent(page, stream.ref, brackets);
    contents.push(stream.content);
    done.set(page.node, stream.content);
  }
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
