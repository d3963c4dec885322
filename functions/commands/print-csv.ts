import type { Call } from './call.ts';

/** Prints a table a part at a time. `print` ends a line with LF; so that every record ends with CRLF (RFC 4180 §2), the header too, a part keeps its CR. */
export async function printCsv({ print }: Call, parts: AsyncIterable<string>): Promise<void> {
  for await (const part of parts) if (part !== '') print(part.slice(0, -1));
}
