import { deflateSync } from 'node:zlib';

export type RawObject = { number: number; generation?: number; body: string };

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const page = (more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${more} >>`;
export const stream = (content: string, more = '', length: string | number = content.length): string =>
  `<< /Length ${length} ${more} >>\nstream\n${content}\nendstream`;
export const words = (text: string, y = 700): string => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`;

/** A file made by hand, so that it has what no library would write. `trailer` are further entries. */
export class RawPdf {
  #text = '%PDF-1.7\n';
  #offsets = new Map<number, { offset: number; generation: number }>();
  #start: number | null = null;

  /** Objects that the next cross-reference names. */
  add(number: number, body: string, generation = 0): this {
    this.#offsets.set(number, { offset: this.#text.length, generation });
    this.#text += `${number} ${generation} obj\n${body}\nendobj\n`;
    return this;
  }

  /** Bytes that no cross-reference names. */
  stray(text: string): this {
    this.#text += text;
    return this;
  }

  /** A table of what was added since the last one. */
  table(trailer = ''): this {
    const prev = this.#start === null ? '' : `/Prev ${this.#start}`;
    this.#start = this.#text.length;
    const entries = [...this.#offsets].map(
      ([number, { offset, generation }]) =>
        `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    );
    this.#text += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 100 /Root 1 0 R ${prev} ${trailer} >>\n`;
    this.#text += `startxref\n${this.#start}\n%%EOF\n`;
    this.#offsets.clear();
    return this;
  }

  /** A stream of what was added, and of `packed` objects: their number → [holder, index]. */
  stream(number: number, packed: Record<number, [holder: number, index: number]> = {}, predicted = false): this {
    const prev = this.#start === null ? '' : `/Prev ${this.#start}`;
    this.#start = this.#text.length;
    this.#offsets.set(number, { offset: this.#start, generation: 0 });
    const rows: [number, number, number, number][] = [
      ...[...this.#offsets].map(([one, { offset, generation }]): [number, number, number, number] => [
        one,
        1,
        offset,
        generation,
      ]),
      ...Object.entries(packed).map(([one, [holder, index]]): [number, number, number, number] => [
        Number(one),
        2,
        holder,
        index,
      ]),
    ];
    const data = Buffer.alloc(rows.length * 7);
    for (const [at, [, kind, second, third]] of rows.entries()) {
      data.writeUInt8(kind, at * 7);
      data.writeUInt32BE(second, at * 7 + 1);
      data.writeUInt16BE(third, at * 7 + 5);
    }
    // As most programs write it: each row as the difference to the one above (PNG “up”).
    const up = Buffer.concat(
      rows.map((_row, at) =>
        Buffer.from([
          2,
          ...data
            .subarray(at * 7, at * 7 + 7)
            .map((one, column) => one - (at > 0 ? (data[(at - 1) * 7 + column] ?? 0) : 0)),
        ]),
      ),
    );
    const flat = deflateSync(predicted ? up : data).toString('latin1');
    const parms = predicted ? '/DecodeParms << /Columns 7 /Predictor 12 >>' : '';
    const index = rows.map(([one]) => `${one} 1`).join(' ');
    this.#text += `${number} 0 obj\n${stream(flat, `/Type /XRef /W [1 4 2] /Index [${index}] /Size 100 /Root 1 0 R /Filter /FlateDecode ${parms} ${prev}`)}\nendobj\nstartxref\n${this.#start}\n%%EOF\n`;
    this.#offsets.clear();
    return this;
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.from(this.#text, 'latin1'));
  }
}

/** One page with this content and these further entries of the page. */
export const onePage = (content: string, pageMore = '', catalog = CATALOG): RawPdf =>
  new RawPdf().add(1, catalog).add(2, PAGES).add(3, page(pageMore)).add(4, stream(content)).add(5, FONT);

export const objectStream = (objects: Record<number, string>): string => {
  const heads: string[] = [];
  let body = '';
  for (const [number, text] of Object.entries(objects)) {
    heads.push(`${number} ${body.length}`);
    body += `${text} `;
  }
  const head = `${heads.join(' ')} `;
  return stream(head + body, `/Type /ObjStm /N ${heads.length} /First ${head.length}`);
};
