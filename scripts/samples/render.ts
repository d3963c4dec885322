import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Sample } from './blocks.ts';
import { type Laid, layOut } from './layout.ts';
import { GRAY, type Mark, PAGE } from './marks.ts';
import { embed, type Weight, widthOf } from './typeface.ts';

/** The line heights that are tried, nearest to the best first, until the pages come out as many as they should. */
const LEADING_BEST = 14;
const LEADING_RANGE = 4.5;
const LEADING_STEP = 0.05;

/** A sample as an unencrypted PDF: the same blocks give the same bytes. */
export async function render(sample: Sample): Promise<PDFDocument> {
  const laid = pagesFor(sample);
  const doc = await PDFDocument.create({ updateMetadata: false });
  const date = new Date(`${sample.date}T09:00:00Z`);
  doc.setTitle(sample.title, { showInWindowTitleBar: true });
  doc.setAuthor(sample.kicker);
  doc.setSubject('Sample document of a fictional company');
  doc.setLanguage('en-US');
  doc.setCreationDate(date);
  doc.setModificationDate(date);
  const fonts = await embed(doc, ['regular', 'bold', 'italic'] satisfies Weight[]);
  const refs = doc.context.obj({});
  for (const [weight, font] of fonts) refs.set(PDFName.of(weight), font.ref);
  const resources = doc.context.register(doc.context.obj({ Font: refs }));
  for (const [index, marks] of laid.pages.entries()) {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const all = sample.cover && index === 0 ? marks : [...marks, ...frame(sample, index + 1, laid.pages.length)];
    const content = all.map((mark) =>
      operators(mark, (weight, text) => fonts.get(weight)?.encodeText(text).toString() ?? '<>'),
    );
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content.join('\n'))));
  }
  return doc;
}

/** Sets the sample so that it has exactly the pages it should have. */
function pagesFor(sample: Sample): Laid {
  const seen: string[] = [];
  for (let off = 0; off <= LEADING_RANGE; off += LEADING_STEP) {
    for (const leading of [LEADING_BEST + off, LEADING_BEST - off / 2]) {
      const first = layOut(sample, { leading, known: new Map() });
      seen.push(`${first.pages.length} at ${leading.toFixed(2)}`);
      if (first.pages.length !== sample.pages) continue;
      return layOut(sample, { leading, known: first.sections });
    }
  }
  throw new Error(
    `${sample.file} should have ${sample.pages} pages; it has ${seen[0]}, ${seen.at(-2)}, ${seen.at(-1)}`,
  );
}

function frame(sample: Sample, number: number, pages: number): Mark[] {
  const small = (x: number, y: number, text: string): Mark => ({
    kind: 'text',
    x,
    y,
    text,
    weight: 'regular',
    size: 7.2,
    color: GRAY,
  });
  const right = (y: number, text: string): Mark => small(PAGE.right - widthOf(text, 'regular', 7.2), y, text);
  return [
    small(PAGE.left, 792, sample.title),
    right(792, 'Northwind Cloud, Inc.'),
    { kind: 'rule', from: [PAGE.left, 784], to: [PAGE.right, 784], width: 0.4, color: '0.75 0.76 0.8' },
    small(
      PAGE.left,
      44,
      sample.confidential ? 'Confidential · Sample of a fictional company' : 'Sample of a fictional company',
    ),
    right(44, `Page ${number} of ${pages}`),
  ];
}

function operators(mark: Mark, encode: (weight: Weight, text: string) => string): string {
  const number = (value: number): string => String(Math.round(value * 100) / 100);
  if (mark.kind === 'text')
    return `${mark.color} rg BT /${mark.weight} ${mark.size} Tf ${number(mark.x)} ${number(mark.y)} Td ${encode(mark.weight, mark.text)} Tj ET`;
  const [from, to] = [mark.from.map(number).join(' '), mark.to.map(number).join(' ')];
  return `${mark.dashed ? '[3 2]' : '[]'} 0 d ${mark.color} RG ${mark.width} w ${from} m ${to} l S`;
}
