import { isolated } from '../../src/schemas/typed-text.ts';
import type { Block } from './body.ts';
import type { Worded } from './worded.ts';

/** A message of a workflow may have about 28 KB (Microsoft Teams connector, “Known issues and limitations”). */
const MESSAGE_MAX_BYTES = 28_000;
const TEXT_MAX_CHARS = 1000;
/** What every client of Teams shows (“Cards reference”, support for Adaptive Cards). */
const VERSION = '1.4';

type Json = Record<string, unknown>;

function short(text: string): string {
  const signs = [...text];
  return signs.length <= TEXT_MAX_CHARS ? text : `${signs.slice(0, TEXT_MAX_CHARS - 1).join('')}…`;
}
/** A run of text is shown as it is: unlike a TextBlock or a fact, it knows no Markdown (Adaptive Cards, “Text features”). */
const run = (text: string, more: Json = {}): Json => ({ type: 'TextRun', text: short(text), ...more });
const lineOf = (...inlines: Json[]): Json => ({ type: 'RichTextBlock', inlines });

function toBody(block: Block): Json[] {
  if ('say' in block) return [lineOf(run(block.say))];
  if ('note' in block) return [lineOf(run(block.note, { isSubtle: true }))];
  if ('facts' in block)
    return block.facts.map(([label, value]) => lineOf(run(`${label}: `, { weight: 'Bolder' }), run(isolated(value))));
  if ('link' in block)
    return [lineOf(run(block.link.label, { selectAction: { type: 'Action.OpenUrl', url: block.link.url } }))];
  return [];
}

const card = (body: readonly Json[], actions: readonly Json[]): string =>
  JSON.stringify({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: VERSION,
          body,
          actions,
          msteams: { width: 'Full' },
        },
      },
    ],
  });

/** A message with an Adaptive Card, as the workflow “Post to a channel when a webhook request is received” takes it. */
export function asTeams({ title, blocks }: Pick<Worded, 'title' | 'blocks'>): string {
  const heading = lineOf(run(title, { weight: 'Bolder', size: 'Large' }));
  const body = [heading, ...blocks.flatMap(toBody)];
  const actions = blocks.flatMap((block) =>
    'button' in block ? [{ type: 'Action.OpenUrl', title: short(block.button.label), url: block.button.url }] : [],
  );
  let message = card(body, actions);
  while (Buffer.byteLength(message) > MESSAGE_MAX_BYTES && body.length > 1) {
    body.pop();
    message = card(body, actions);
  }
  return message;
}
