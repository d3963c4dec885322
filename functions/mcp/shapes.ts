import { z } from 'zod';
import type { McpWords } from '../../src/words/mcp.ts';

export const QUERY_MAX_CHARS = 500;
export const RESULTS_MAX = 10;
const ID_MAX_CHARS = 200;

const id = (description: string) => z.string().max(ID_MAX_CHARS).describe(description);

/** What each tool takes; an argument that is none is refused. */
export const takes = (words: McpWords) => ({
  search: z.strictObject({
    query: z.string().min(1).max(QUERY_MAX_CHARS).describe(words.search.query),
  }),
  fetch: z.strictObject({ id: id(words.fetch.id) }),
  posture: z.strictObject({ framework: id(words.posture.framework).optional() }),
  subprocessors: z.strictObject({}),
  howToRequest: z.strictObject({ document: id(words.howToRequest.document).optional() }),
});

const day = z.iso.date();
const maybeDay = z.nullable(day);
const url = z.url();
const quote = z.object({
  text: z.string(),
  url,
  date: day,
  reviewBy: maybeDay,
  sha256: z.string().length(64),
});
const about = z.object({
  kind: z.literal('quoted-content'),
  publisher: z.string(),
  source: url,
  asOf: day,
  notice: z.string(),
});
const held = { status: z.string(), validThrough: maybeDay, outdated: z.nullable(z.string()), quote };

/** What each tool answers with; keys may be added. */
export const GIVES = {
  search: z.object({
    about,
    outcome: z.enum(['answer', 'closest', 'silence']),
    results: z.array(z.object({ id: z.string(), title: z.string(), url, quote })),
    unstated: z.array(z.string()),
    /** Where a person is asked, and by whom an answer is owed. */
    contact: z.string(),
  }),
  fetch: z.object({
    about,
    id: z.string(),
    title: z.string(),
    text: z.string(),
    url,
    metadata: z.object({
      kind: z.string(),
      date: day,
      reviewBy: maybeDay,
      sha256: z.string(),
      asOf: day,
      publisher: z.string(),
    }),
  }),
  posture: z.object({
    about,
    frameworks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        ...held,
        products: z.array(z.object({ systems: z.array(z.string()), ...held })),
      }),
    ),
    principles: z.array(
      z.object({ id: z.string(), name: z.string(), inScope: z.nullable(z.boolean()), quote: z.nullable(quote) }),
    ),
    notClaimed: z.array(z.object({ claim: z.string(), quote })),
  }),
  subprocessors: z.object({
    about,
    subprocessors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        purpose: z.string(),
        data: z.string(),
        location: z.array(z.string()),
        transfer: z.nullable(z.string()),
        state: z.string(),
        since: maybeDay,
        until: maybeDay,
        announced: maybeDay,
        objectBy: maybeDay,
        quote,
      }),
    ),
  }),
  howToRequest: z.object({
    about,
    page: url,
    api: z.object({ description: url, operation: z.string(), address: url }),
    steps: z.array(z.string()),
    documents: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        access: z.enum(['request', 'nda']),
        agreement: z.nullable(z.object({ id: z.string(), title: z.string(), version: z.string() })),
        url,
      }),
    ),
    contact: z.string(),
  }),
};
export type Gives = { [tool in keyof typeof GIVES]: z.infer<(typeof GIVES)[tool]> };
