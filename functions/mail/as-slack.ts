import { isolated } from '../../src/schemas/typed-text.ts';
import type { Block } from './body.ts';
import type { Worded } from './worded.ts';

/** Limits of Slack (Block Kit reference: blocks, text object, section, header, button), in characters and pieces. */
const MAX = {
  blocks: 50,
  header: 150,
  text: 3000,
  fields: 10,
  field: 2000,
  button: 75,
  fallback: 4000,
  links: 50,
} as const;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** As much of a text as fits once the three characters are escaped that Slack reads as its own (“Formatting message text”, escaping). */
export function slackText(text: string, most: number): string {
  let fitted = '';
  for (const sign of text) {
    const next = ESCAPED[sign] ?? sign;
    if (fitted.length + next.length > most - 1) return `${fitted}…`;
    fitted += next;
  }
  return fitted;
}

/** Nothing in it is formatted, linked or turned into a picture. */
const plainText = (text: string, most: number) => ({
  type: 'plain_text',
  text: slackText(text, most) || ' ',
  emoji: false,
});

type Json = Record<string, unknown>;

function toBlocks(blocks: readonly Block[]): Json[] {
  const made: Json[] = [];
  let links: Json[] = [];
  const endLinks = () => {
    if (links.length > 0)
      made.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: links }] });
    links = [];
  };
  for (const block of blocks) {
    if ('link' in block) {
      // Made of pieces, so that nothing of it is read as markup.
      const { label, url } = block.link;
      const elements = [{ type: 'link', url, text: [...label].slice(0, MAX.header).join('') }];
      if (links.length < MAX.links) links.push({ type: 'rich_text_section', elements });
      continue;
    }
    endLinks();
    if ('say' in block) made.push({ type: 'section', text: plainText(block.say, MAX.text) });
    if ('note' in block) made.push({ type: 'context', elements: [plainText(block.note, MAX.text)] });
    if ('facts' in block)
      for (let at = 0; at < block.facts.length; at += MAX.fields)
        made.push({
          type: 'section',
          fields: block.facts
            .slice(at, at + MAX.fields)
            .map(([label, value]) => plainText(`${label}:\n${isolated(value)}`, MAX.field)),
        });
    if ('button' in block)
      made.push({
        type: 'actions',
        elements: [{ type: 'button', text: plainText(block.button.label, MAX.button), url: block.button.url }],
      });
  }
  endLinks();
  return made;
}

function lineOf(block: Block): string[] {
  if ('say' in block) return [block.say];
  if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${isolated(value)}`);
  if ('link' in block) return [block.link.label];
  return 'button' in block ? [block.button.url] : [];
}

/**
 * A message in Block Kit for an incoming webhook. `text` is what a notification shows, and all that chats show which take such messages without
 * knowing the blocks.
 */
export const asSlack = ({ title, blocks }: Pick<Worded, 'title' | 'blocks'>): string =>
  JSON.stringify({
    text: slackText([title, ...blocks.flatMap(lineOf)].join('\n'), MAX.fallback),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [{ type: 'header', text: plainText(title, MAX.header) }, ...toBlocks(blocks)].slice(0, MAX.blocks),
  });
