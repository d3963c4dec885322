import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../src/body/plain.ts';
import { csv, neutralized } from '../../src/schemas/csv.ts';
import { atom } from '../../src/twins/atom.ts';
import type { FeedEntry } from '../../src/twins/feed.ts';
import { calendar, fold } from '../../src/twins/ics.ts';
import { facts, heading, line, link, list, page, table, text } from '../../src/twins/markdown/write.ts';
import { byTag, parseHtml, textOf } from '../support/facts/html.ts';
import { original, parseCsv } from '../support/strict-csv.ts';
import { icsTextOf, parseIcs } from '../support/strict-ics.ts';
import { children, parseXml, xmlTextOf } from '../support/strict-xml.ts';

/** Text that is likely to break a writer: markup of every kind, line ends, wide characters, lone surrogates. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '"',
      "'",
      ',',
      ';',
      ':',
      '\\',
      '\n',
      '\r',
      '\t',
      '<',
      '>',
      '&',
      ']',
      '[',
      '(',
      ')',
      '|',
      '*',
      '_',
      '#',
      '-',
      '+',
      '=',
      '@',
      '1',
      '.',
      '山',
      '😀',
      '\u0000',
      '\ud800',
      'Ł',
    ),
  }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '-2',
    "'=x",
    '\t=x',
    '＝x',
    '&amp;',
    ']]>',
    '<!--',
    'a\r\nb',
    '1. x',
    '# x',
    '- x',
    '[a](b)',
    '`x`',
  ),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the writer leaves these out of a calendar
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const flat = (value: string): string => value.replace(/\s+/g, ' ').trim();
/** What XML cannot hold is replaced, the rest comes back. */
const xmlSafe = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as in the writer
  value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

describe('csv', () => {
  it('gives back every cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1 }), (rows) => {
        const read = parseCsv(csv(['a', 'b', 'c'], rows));
        expect(read.slice(1).map((row) => row.map(original))).toEqual(rows);
      }),
    );
  });
  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(nasty, (cell) => {
        expect(neutralized(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
    expect(csv(['a'], [['=HYPERLINK("https://evil.example")']])).toBe(
      '\ufeffa\r\n"\'=HYPERLINK(""https://evil.example"")"\r\n',
    );
  });
});

describe('atom', () => {
  const entry = (title: string, html: string, url: string): FeedEntry => ({
    id: 'tag:x.example,2026:a',
    url,
    title,
    date: '2026-01-02',
    kind: 'notice',
    html,
    text: '',
  });
  it('is well-formed and gives back title, content and address', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, html, url) => {
        const xml = atom({
          id: 'i',
          language: 'en',
          title,
          subtitle: '',
          home: '',
          self: '',
          author: { name: title, url },
          entries: [entry(title, html, url)],
          updated: '2026-01-02',
        });
        const [read] = children(parseXml(xml), 'entry');
        if (!read) throw new Error('no entry');
        expect(xmlTextOf(children(read, 'title')[0])).toBe(xmlSafe(title));
        expect(xmlTextOf(children(read, 'content')[0])).toBe(xmlSafe(html));
        expect(children(read, 'link')[0]?.attributes.href).toBe(xmlSafe(url));
      }),
    );
  });
  it('is checked by a reader that refuses what is not well-formed', () => {
    for (const bad of [
      '<a>',
      '<a></b>',
      '<a x="1" x="2"/>',
      '<a>&nbsp;</a>',
      '<a>b & c</a>',
      '<a/><b/>',
      '<a b=c/>',
      'x<a/>',
    ])
      expect(() => parseXml(bad), bad).toThrow();
  });
});

describe('ics', () => {
  it('folds between characters, and gives back every text', () => {
    fc.assert(
      fc.property(nasty, nasty, (summary, description) => {
        const event = {
          uid: 'a@x.example',
          day: '2026-01-02',
          summary,
          description,
          url: 'https://x.example/',
          category: 'c',
        };
        const [read] = parseIcs(
          calendar({ name: summary, asOf: '2026-01-01', url: 'https://x.example/c.ics', events: [event] }),
        );
        const kept = (value: string) => value.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '');
        expect(icsTextOf(read?.get('SUMMARY') ?? '')).toBe(kept(summary));
        expect(icsTextOf(read?.get('DESCRIPTION') ?? '')).toBe(kept(description));
        expect(read?.get('DTSTART')).toBe('20260102');
        expect(read?.get('DTSTAMP')).toBe('20260101T000000Z');
      }),
    );
  });
  it('has no line above 75 octets', () => {
    expect(
      fold('é'.repeat(60))
        .split('\r\n')
        .map((part) => Buffer.byteLength(part)),
    ).toEqual([74, 47]);
  });
  it('keeps a UID for one event only', () => {
    const event = { uid: 'a', day: '2026-01-02', summary: 's', description: '', url: '', category: 'c' };
    expect(() => parseIcs(calendar({ name: '', asOf: '2026-01-01', url: '', events: [event, event] }))).toThrow(
      'twice',
    );
  });
});

describe('markdown', () => {
  const html = (markdown: string) => parseHtml(markdownToHtml(markdown).html, true);
  // A reader of CommonMark puts U+FFFD for U+0000 and for lone surrogates (§2.3), and drops what HTML cannot hold.
  const plain = nasty.map((value) => flat(value.toWellFormed().replace(/[\p{Cc}\p{Cn}\ufffe\uffff]/gu, ' ')));
  it('says text and nothing else', () => {
    fc.assert(
      fc.property(plain, (value) => {
        fc.pre(value !== '');
        const list = html(facts([line('Label', value)]));
        expect(flat(textOf(list))).toBe(`Label: ${value}`);
        expect(byTag(list, 'li')).toHaveLength(1);
        expect(byTag(list, 'a').filter(({ attributes }) => !/^(mailto:|https?:)/.test(attributes.href ?? ''))).toEqual(
          [],
        );
        const cells = byTag(html(table(['A', 'B'], [[text(value), 'b']])), 'td');
        expect(cells.map((cell) => flat(textOf(cell)))).toEqual([value, 'b']);
        expect(flat(textOf(byTag(html(heading(1, value)), 'h1')[0] ?? ''))).toBe(value);
        expect(flat(textOf(html(text(value))))).toBe(value);
      }),
      { examples: ['##', '###### ', '---', '----', '1.', '- - -', '> a'].map((one) => [flat(one)] as [string]) },
    );
  });
  it('links to the address it was given', () => {
    const read = byTag(html(link('a ] b', 'https://x.example/(a) b')), 'a')[0];
    expect(read && textOf(read)).toBe('a ] b');
    expect(read?.attributes.href).toBe('https://x.example/%28a%29%20b');
  });
  it('keeps two lists in a row apart', () => {
    const read = html(page(facts([line('Date', '1 May')]), list(['One', 'Two']), list(['Three'])));
    expect(byTag(read, 'ul').map((each) => byTag(each, 'li').length)).toEqual([1, 2, 1]);
  });
  it('takes comments out of a body and makes its links absolute', () => {
    const body =
      'One {/* a note to the checker */}two.\n\n{/* alone */}\n\n<p>See <a href="/faq/">all</a></p>\n\nSee [the list](/subprocessors/) and [below](#b).\n\n```yaml\na: {/faq/} {/* stays */}\n```\n\n![Plan](/plan.svg) [mail](mailto:a@x.example) [out](https://y.example/z)\n\n[ref]: ../up/\n\n[r][ref]';
    expect(plainMarkdown(body, 'https://t.example/faq/a/')).toBe(
      'One two.\n\n\n<p>See <a href="https://t.example/faq/">all</a></p>\n\nSee [the list](https://t.example/subprocessors/) and [below](https://t.example/faq/a/#b).\n\n```yaml\na: {/faq/} {/* stays */}\n```\n\n![Plan](https://t.example/plan.svg) [mail](mailto:a@x.example) [out](https://y.example/z)\n\n[ref]: https://t.example/faq/up/\n\n[r][ref]',
    );
  });
});
