import { DIRECTIONS, type Language } from '../../src/schemas/language.ts';
import { needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';
import { h, type Markup, render, trusted } from '../markup.ts';
import type { Block, Body } from './body.ts';
import { buttonStyle, STYLE, STYLESHEET } from './look.ts';

/** Gmail shows no more than 102 kB of an email. What is longer is whole in the plain part. */
const VERBATIM_MAX_BYTES = 48_000;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
/** Its first words, as many as there is room for. */
function beginning(text: string): string {
  if (bytesOf(text) <= VERBATIM_MAX_BYTES) return text;
  let room = VERBATIM_MAX_BYTES;
  let shown = '';
  for (const word of text.split(/(?<=\s)/)) {
    room -= bytesOf(word);
    if (room < 0) break;
    shown += word;
  }
  return shown;
}

interface Look {
  direction: 'ltr' | 'rtl';
  accent: string;
  orOpen: string;
  restInText: string;
}

/** The same for HTML as `isolated` is for text; right to left, a number or an address would be turned over, too. */
const bounded = (text: string, { direction }: Look): Markup =>
  direction === 'rtl' || needsIsolation(text) ? h('bdi', {}, withoutDirections(text)) : text;

/** "VS-7K3M9Q2A": what is read out and copied stays in one piece. */
const REFERENCE = /\b([A-Z]{1,2}-[0-9A-HJKMNP-TV-Z]{8})\b/;
const inOnePiece = (text: string): Markup =>
  text.split(REFERENCE).map((part, at) => (at % 2 === 1 ? h('span', { style: STYLE.onePiece }, part) : part));

const TABLE = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: 0 } as const;

/** Old programs for email know no `start`. */
const START = { ltr: 'left', rtl: 'right' } as const;

const button = ({ label, url }: { label: string; url: string }, { accent, orOpen }: Look): Markup => {
  const style = buttonStyle(accent);
  return [
    h(
      'table',
      TABLE,
      h('tr', {}, h('td', { style: style.cell }, h('a', { class: style.look, href: url, style: style.link }, label))),
    ),
    h(
      'p',
      { class: 's', style: `${STYLE.bare};padding-top:12px` },
      h('span', { class: 'o' }, orOpen),
      h('br', {}),
      h('a', { class: 's', href: url, style: STYLE.address, dir: 'ltr' }, url),
    ),
  ];
};

function verbatim(text: string, as: 'prose' | 'code', { restInText }: Look): Markup {
  const shown = beginning(text);
  return [
    h(
      'div',
      { class: 'q', style: STYLE.panel },
      // The first line break within `pre` is dropped; it gives the first line of a receipt a line of its own in the source.
      h(
        'pre',
        { class: 'i', dir: as === 'prose' ? 'auto' : 'ltr', style: as === 'prose' ? STYLE.prose : STYLE.codes },
        `\n${shown}`,
      ),
    ),
    shown !== text && h('p', { class: 's', style: `${STYLE.note};padding-top:12px` }, restInText),
  ];
}

function marked(block: Block, look: Look): Markup {
  if ('heading' in block) return h('h2', { class: 'i l', style: STYLE.heading }, inOnePiece(block.heading));
  if ('say' in block) return h('p', { class: 'i', style: STYLE.say }, inOnePiece(block.say));
  if ('note' in block) return h('p', { class: 's', style: STYLE.note }, inOnePiece(block.note));
  if ('button' in block) return button(block.button, look);
  if ('link' in block) {
    const { label, url } = block.link;
    return h('p', { class: 'i', style: STYLE.say }, h('a', { class: 'i', href: url, style: STYLE.link }, label));
  }
  if ('facts' in block) {
    const label = look.direction === 'rtl' ? STYLE.labelRtl : STYLE.label;
    return h(
      'table',
      { cellpadding: '0', cellspacing: '0', border: 0, width: '100%', style: 'table-layout:fixed' },
      block.facts.map(([name, value, as]) =>
        h(
          'tr',
          {},
          h('th', { class: 's l', scope: 'row', align: START[look.direction], width: '112', style: label }, name),
          h(
            'td',
            { class: 'i l', align: START[look.direction], style: STYLE.value },
            as === 'code'
              ? h('span', { style: STYLE.code, dir: 'ltr' }, value)
              : value.includes('\n')
                ? h('div', { style: STYLE.lines }, bounded(value, look))
                : bounded(value, look),
          ),
        ),
      ),
    );
  }
  if ('list' in block)
    return h(
      'ul',
      { class: 'i', style: STYLE.list },
      block.list.map((item) => h('li', { style: STYLE.item }, bounded(item, look))),
    );
  return verbatim(block.verbatim, block.look, look);
}

/** Behind the preview an inbox would go on with the text of the email: blanks without width push that out of sight. */
const BLANKS = '&#847;&zwnj;&nbsp;'.repeat(60);

const row = (content: Markup): Markup => h('tr', {}, h('td', { style: 'padding:18px 0 0' }, content));

/** The part for everyone else. One column of 600 px at most, made of tables only where Outlook needs them. */
export function asHtml(body: Body, subject: string, language: Language, accent: string): string {
  const direction = DIRECTIONS[language];
  const { sender, title, step, preheader, blocks, why, legalName, orOpen, restInText } = body;
  const look: Look = { direction, accent, orOpen, restInText };
  const page = h(
    'html',
    { lang: language, dir: direction },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('meta', { name: 'format-detection', content: 'telephone=no,date=no,address=no,email=no' }),
      h('title', {}, subject),
      h('style', {}, trusted(STYLESHEET)),
    ),
    h(
      'body',
      { class: 'p', style: STYLE.page },
      h(
        'div',
        { class: 'preheader', style: 'display:none;max-height:0;overflow:hidden;mso-hide:all' },
        preheader,
        trusted(BLANKS),
      ),
      h(
        'table',
        { ...TABLE, class: 'p', width: '100%', style: STYLE.page },
        h(
          'tr',
          {},
          h(
            'td',
            { align: 'center', style: 'padding:0 16px 32px' },
            trusted(
              '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
            ),
            h(
              'table',
              { ...TABLE, width: '100%', align: 'center', style: STYLE.column, dir: direction },
              h('tr', {}, h('td', { class: 'i h', align: START[direction], style: STYLE.head }, sender)),
              h(
                'tr',
                {},
                h(
                  'td',
                  { align: START[direction], style: 'padding:20px 0 0' },
                  step !== null && h('p', { class: 's', style: STYLE.step }, step),
                  h('h1', { class: 'i', style: STYLE.title }, title),
                ),
              ),
              blocks.map((block) => row(marked(block, look))),
              h(
                'tr',
                {},
                h(
                  'td',
                  { style: 'padding:32px 0 0' },
                  h(
                    'div',
                    { class: 's l', style: STYLE.foot },
                    why.map((line) => h('p', { style: 'margin:0' }, line)),
                    h('p', { style: 'margin:0' }, h('bdi', {}, legalName)),
                  ),
                ),
              ),
            ),
            trusted('<!--[if mso]></td></tr></table><![endif]-->'),
          ),
        ),
      ),
    ),
  );
  return `<!doctype html>${render(page)}`;
}
