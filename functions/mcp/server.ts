import { type CallToolResult, createMcpHandler, type McpHttpHandler, McpServer } from '@modelcontextprotocol/server';
import { openSearches } from '../../src/answers/open-searches.ts';
import type { Search } from '../../src/answers/types.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { BODY_MAX_BYTES } from '../domain/limits.ts';
import { answersOf, type Source } from './quote.ts';
import { GIVES, takes } from './shapes.ts';
import { fetchOne, howToRequest, posture, search, subprocessors, type Unknown } from './tools.ts';

/** Grows with what the tools answer. */
const SERVER_VERSION = '1.0.0';

/** The index of a build is made once for as long as its data stays in memory. */
const opened = new WeakMap<Stated, Search>();
function answersIn(stated: Stated): Search {
  const known = opened.get(stated);
  if (known) return known;
  const answers = openSearches(answersOf({ stated }));
  opened.set(stated, answers);
  return answers;
}

/**
 * The same facts twice, for clients that read structure and for those that read text. JSON keeps a quote within its quotation marks, whatever
 * it says.
 */
function answered<Facts extends object>(facts: Facts | Unknown): CallToolResult {
  if ('unknown' in facts) return { isError: true, content: [{ type: 'text', text: String(facts.unknown) }] };
  return {
    structuredContent: facts as Record<string, unknown>,
    content: [{ type: 'text', text: JSON.stringify(facts), annotations: { audience: ['assistant'] } }],
  };
}

/** Nothing is changed by any of them, and none looks beyond this trust center. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

function serverOf(source: Source): McpServer {
  const { words, manifest, at } = source;
  const { name } = manifest.company;
  const server = new McpServer(
    { name: 'vouchsafe', title: words.title(name), version: SERVER_VERSION, websiteUrl: at('overview') },
    // Nothing changes between two builds, so nobody needs to listen for it.
    { capabilities: { tools: { listChanged: false } }, instructions: words.instructions(name, at('overview')) },
  );
  const taken = takes(words);
  const said = ({ title, about: description }: { title: string; about: string }) => ({
    title,
    description,
    annotations: { title, ...READ_ONLY },
  });
  const schemas = <Tool extends keyof typeof GIVES>(tool: Tool) => ({
    inputSchema: taken[tool],
    outputSchema: GIVES[tool],
  });
  server.registerTool('search', { ...said(words.search), ...schemas('search') }, ({ query }) =>
    answered(search(source, answersIn(source.stated), query)),
  );
  server.registerTool('fetch', { ...said(words.fetch), ...schemas('fetch') }, ({ id }) =>
    answered(fetchOne(source, id)),
  );
  server.registerTool('posture', { ...said(words.posture), ...schemas('posture') }, ({ framework }) =>
    answered(posture(source, framework)),
  );
  server.registerTool('subprocessors', { ...said(words.subprocessors), ...schemas('subprocessors') }, () =>
    answered(subprocessors(source)),
  );
  server.registerTool('how_to_request', { ...said(words.howToRequest), ...schemas('howToRequest') }, ({ document }) =>
    answered(howToRequest(source, document)),
  );
  return server;
}

/** Answers each HTTP request of the protocol by itself: there are no sessions, and no streams that stay open. */
export function mcpHandler(open: () => Promise<Source>, told: (fault: Error) => void): McpHttpHandler['fetch'] {
  return createMcpHandler(async () => serverOf(await open()), {
    maxSubscriptions: 0,
    maxRequestBodySize: BODY_MAX_BYTES,
    onerror: told,
  }).fetch;
}
