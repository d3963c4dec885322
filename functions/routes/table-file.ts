import type { Context } from 'hono';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';

/**
 * A file that is made while it is sent. Where a host limits its answers it is made first, and refused when it is larger; a fault of the
 * database then is an answer too, and elsewhere ends the download before its end.
 */
export async function sendFile(
  c: Context,
  deps: Deps,
  { name, type }: { name: string; type: string },
  parts: AsyncGenerator<string>,
): Promise<Response> {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  const most = deps.settings.responseMaxBytes ?? null;
  const coder = new TextEncoder();
  if (most === null) {
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(coder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    });
    return c.body(stream, 200, headers);
  }
  const made: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    const coded = coder.encode(part);
    bytes += coded.byteLength;
    if (bytes > most)
      return refuse(
        c,
        deps,
        fullNotice(({ log }) => log.tooLarge),
        503,
      );
    made.push(coded);
  }
  return c.body(await new Blob(made as Uint8Array<ArrayBuffer>[]).arrayBuffer(), 200, headers);
}
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
