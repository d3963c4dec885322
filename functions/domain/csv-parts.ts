import { csv } from '../../src/schemas/csv.ts';
import { isolated } from '../../src/schemas/typed-text.ts';

export type Cell = string | number | null;

/** A cell is text beside other text wherever the file is not opened as a table. */
export const isolatedCell = (value: Cell): Cell => (typeof value === 'string' ? isolated(value) : value);

/** A table as CSV, a part at a time; the byte order mark stands in front of the first alone. */
export async function* csvParts(
  header: readonly string[],
  parts: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  const head = csv(header, []);
  yield head;
  for await (const rows of parts)
    yield csv(
      header,
      rows.map((row) => row.map(isolatedCell)),
    ).slice(head.length);
}
