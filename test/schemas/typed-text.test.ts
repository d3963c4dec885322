import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { formFaultOf } from '../../src/schemas/form-fault.ts';
import { readAddress } from '../../src/schemas/mail-address.ts';
import { oneLine, optionalLine, REQUEST_LIMITS, requestForm, textOf } from '../../src/schemas/request-form.ts';
import { hasVisibleLetter, isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { form } from '../../src/words/en/form.ts';

const name = oneLine('your-name', 120);
const told = (schema: v.GenericSchema, value: unknown): string | undefined =>
  v.safeParse(schema, value).issues?.map((issue) => form.fault(formFaultOf(issue)))[0];

describe('a name', () => {
  it.each([
    'Ada',
    'Łucja 山田',
    '김민준',
    '张伟',
    'محمد علي',
    'אבי כהן',
    'สมชาย',
    'किरण',
    '葛\u{e0100}城',
    'میل‌آرا',
    'ශ්‍රී',
    "O'Brien",
    '3M',
    '37',
  ])('%s is one', (text) => expect(v.parse(name, text)).toBe(text));
  it.each([
    ...[
      '\u2060',
      '\u200b',
      '\u3164',
      '\u2800',
      '\u00ad',
      '\u061c',
      '\u115f',
      '\u1160',
      '\uffa0',
      '\u034f',
      '\u180e',
      '\u17b4',
    ],
    ...[
      '\u{e0020}\u{e0041}',
      '\u{1d173}',
      '\u{13441}',
      '\ufe0f',
      '\u200d\u200c',
      '\u202e',
      '-',
      '·',
      '👩‍💻',
      '\u0301',
      '\ud800',
      '\ue000',
    ],
  ])('%j is none', (text) => expect(told(name, text)).toMatch(/Enter your name|hidden|control/));
  it.each([
    ['Ada\u200bLovelace', 'U+200B'],
    ['Ada\u202eecalevoL', 'U+202E'],
    ['Ada\u2066', 'U+2066'],
    ['Ada\u2800\u2800Acme', 'U+2800'],
    ['a\u200db', 'U+200D'],
    ['Ada\u{e0101}', 'U+E0101'],
    ['אבי\u200f', 'U+200F'],
  ])('%j is told which character to remove', (text, code) =>
    expect(told(name, text)).toBe(`Remove the hidden character ${code} from your name`),
  );
  it('may be left empty where it may, and is held to the same where it is not', () => {
    const company = optionalLine('their-company', 160);
    expect(v.parse(company, ' ')).toBe('');
    expect(told(company, '\u3164')).toMatch(/Enter the company’s name in letters/);
  });
  it('has ink: nothing default-ignorable counts as a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
        expect(hasVisibleLetter(text)).toBe(/[\p{L}\p{N}]/u.test(seen.replace(/[\u{13441}\u{13442}]/gu, '')));
      }),
    );
  });
});

describe('a text of several lines', () => {
  const purpose = textOf('purpose', REQUEST_LIMITS.purpose);
  it('counts a line break as one, as the browser does, whichever way it was sent', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const full = `${'a'.repeat(99)}${end}`.repeat(9) + 'a'.repeat(100);
      expect(v.parse(purpose, full)).toHaveLength(1000);
      expect(told(purpose, `${full}a`)).toBe('The purpose must be 1,000 characters or fewer');
    }
  });
  it('counts in UTF-16 units, as the browser does', () => {
    expect(v.parse(purpose, '😀'.repeat(500))).toHaveLength(1000);
    expect(told(purpose, `${'😀'.repeat(500)}a`)).toMatch(/1,000 characters/);
  });
  it('holds pictures and marks, and nothing that turns the rest around', () => {
    for (const text of ['❤️ 👩‍💻 1️⃣', 'שלום\u200f!', 'one\ttwo\nthree']) expect(v.parse(purpose, text)).toBe(text);
    for (const text of ['a\u202eb', 'a\u2067b', 'a\u200bb', 'a\u{e0041}b'])
      expect(told(purpose, text)).toMatch(/hidden character U\+/);
    expect(told(requestForm.entries.purpose, '\u200f\u00ad')).toMatch(/in letters/);
  });
});

describe('an address', () => {
  it.each([
    ['ada@sld.xn--p1ai', 'ada@sld.xn--p1ai'],
    ['ada@пример.рф', 'ada@xn--e1afmkfd.xn--p1ai'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ["o'brien@buyer.example", "o'brien@buyer.example"],
  ])('%s', (text, address) => expect(readAddress(text)).toEqual({ address }));
  it.each([
    ...[
      'o’brien@buyer.example',
      'o‘brien@buyer.example',
      'oʼbrien@buyer.example',
      'o`brien@buyer.example',
      'o＇brien@пример.рф',
    ],
  ])('%s: the apostrophe', (text) => expect(readAddress(text)).toEqual({ fault: 'curly-apostrophe' }));
  it.each(['почта@пример.рф', 'jürgen@buyer.example', '用户@例え.テスト'])('%s: letters before the @', (text) =>
    expect(readAddress(text)).toEqual({ fault: 'other-letters' }),
  );
  it.each(['ada@buyer\u200b.example', '\u2060ada@buyer.example', 'ada\u00ad@buyer.example'])(
    '%j: what is hidden',
    (text) => expect(readAddress(text)).toEqual({ fault: 'hidden', character: expect.stringMatching(/^U\+/) }),
  );
  it.each([
    'ada@xn--p1ai',
    'ada@x.xn--',
    'ada@xn--zzzzzz--.example',
    'ada@1.2.3.4',
    'ada@１.２.３.４',
    'ada@пример。рф',
    'ada@пример.рф/x',
    'ada@пример.рф:25',
    'ada@-.рф',
  ])('%s is none', (text) => expect(readAddress(text)).toEqual({ fault: 'not-an-address' }));
  it('is ASCII with one @ whatever was typed', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'ж',
      '山',
      '.',
      '@',
      '-',
      'xn--',
      '\u200b',
      '/',
      ':',
      '[',
      '1',
      '%',
      '。',
      '\n',
      ',',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.string({ unit, maxLength: 16 }), (local, domain) => {
        const read = readAddress(`${local}@${domain}`);
        if ('address' in read) expect(read.address).toMatch(/^[\w'+.-]+@[A-Za-z0-9.-]+\.[A-Za-z0-9-]+$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('shown beside our own words', () => {
  test('what runs from right to left stays within its bounds, line by line; other text is left as it is', () => {
    expect(isolated('Ada Lovelace, Żółw & Sons')).toBe('Ada Lovelace, Żółw & Sons');
    expect(isolated('אבי\nעלי')).toBe('\u2068אבי\u2069\n\u2068עלי\u2069');
    // An older row may hold what the form refuses today.
    expect(isolated('Ada\u202e gpj.exe')).toBe('\u2068Ada gpj.exe\u2069');
  });
  test('every isolate that is opened is closed in its line', () => {
    const unit = fc.constantFrom('a', 'א', '\u202e', '\u2067', '\u2069', '\n', '\r\n', '\u2028', ' ');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        for (const line of isolated(text).split(/[\n\r\u2028]/))
          expect(line).toMatch(/^(?:[^\u2066-\u2069\u202a-\u202e]*|\u2068[^\u2066-\u2069\u202a-\u202e]*\u2069)$/);
      }),
    );
  });
  test('JSON shows what is hidden, and says the same', () => {
    const value = { name: 'A\u202e\u200b\u0085\u{e0041}b', list: ['א'] };
    expect(visibleJson(value)).toMatch(/A\\u202e\\u200b\\u0085\\udb40\\udc41b/);
    expect(JSON.parse(visibleJson(value))).toEqual(value);
  });
});
