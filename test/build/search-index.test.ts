import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { arrayOf, itemsOf, ofText, textOf } from '../../src/build/search-index/cbor.ts';
import { divide, type Part } from '../../src/build/search-index/divide.ts';
import { rewriteIndex } from '../../src/build/search-index/rewrite.ts';

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const cut = (text: string, letters: number) => [...text].slice(0, letters).join('');

/** The parts that Pagefind loads for a word of a query, as pagefind_web/src/lib.rs says it. */
function loaded(parts: Part[], term: string): Part[] {
  const ranges = parts.flatMap((part) => [
    ...(part.letter === undefined ? [] : [{ part, from: part.letter, to: part.letter }]),
    { part, from: part.from, to: part.to },
  ]);
  const strict = ranges.filter(({ from, to }) => byBytes(term, from) >= 0 && byBytes(term, to) <= 0);
  const loose = ranges.filter(({ from, to }) => {
    const [a, b] = [from, to].map((end) => Math.min([...term].length, [...end].length));
    return byBytes(cut(term, a ?? 0), cut(from, a ?? 0)) >= 0 && byBytes(cut(term, b ?? 0), cut(to, b ?? 0)) <= 0;
  });
  return (strict.length > 0 ? strict : loose).map(({ part }) => part);
}

describe('words in parts', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'z', '1', 'é', '●', '😀');
  const word = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
  const words = fc
    .uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 60 })), {
      selector: ([one]) => one,
      minLength: 1,
      maxLength: 80,
    })
    .map((all) =>
      all.sort(([a], [b]) => byBytes(a, b)).map(([one, size]) => ({ word: one, bytes: Buffer.alloc(size) })),
    );
  const partBytes = fc.integer({ min: 1, max: 300 });

  test('none is lost and their order stays', () => {
    fc.assert(
      fc.property(words, partBytes, (all, size) => {
        expect(divide(all, size).flatMap((part) => part.words)).toEqual(all);
      }),
    );
  });

  test('whatever begins with a query of two letters or more is loaded for it', () => {
    fc.assert(
      fc.property(words, partBytes, word, (all, size, other) => {
        const parts = divide(all, size);
        for (const query of [other, ...all.flatMap((one) => [2, 3, 4, 5, 6].map((end) => cut(one.word, end)))]) {
          if ([...query].length < 2) continue;
          const found = new Set(loaded(parts, query).flatMap((part) => part.words));
          for (const one of all)
            if (one.word.startsWith(query)) expect(found.has(one), `${query}: ${one.word}`).toBe(true);
        }
      }),
    );
  });

  test('a word of three letters or more is loaded for what is typed beyond it, one of one letter for itself', () => {
    fc.assert(
      fc.property(words, partBytes, word, (all, size, more) => {
        const parts = divide(all, size);
        for (const one of all) {
          const length = [...one.word].length;
          if (length === 2) continue;
          const query = length === 1 ? one.word : one.word + more;
          expect(
            loaded(parts, query).flatMap((part) => part.words),
            query,
          ).toContain(one);
        }
      }),
    );
  });

  test('a letter alone loads one part', () => {
    const all = ['a', 'ab', 'abc', 'abd', 'ac', 'ad', 'b'].map((one) => ({ word: one, bytes: Buffer.alloc(10) }));
    const parts = divide(all, 10);
    expect(parts.map((part) => part.words.map((one) => one.word).join(' '))).toEqual([
      'a ab abc',
      'abd',
      'ac',
      'ad',
      'b',
    ]);
    expect(loaded(parts, 'a')).toEqual([parts[0]]);
    expect(loaded(parts, 'ab')).toEqual(expect.arrayContaining([parts[0], parts[1]]));
  });
});

interface Result {
  id: string;
  score: number;
  words: number[];
}
interface Engine {
  search(query: string): Promise<{ results: Result[] }>;
  preload(query: string): Promise<void>;
}

/** An index that has loaded nothing yet. */
async function engine(folder: string): Promise<Engine> {
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance(options: { noWorker: boolean }): Engine;
  };
  return createInstance({ noWorker: true });
}
const rounded = ({ results }: { results: Result[] }) =>
  results
    .map(({ id, score, words }) => ({ id, score: score.toFixed(3), words }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const unpack = (file: string) => gunzipSync(readFileSync(file)).subarray(12);
const listOf = (folder: string) => join(folder, readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? '');
/** Every word of an index, with the bytes that say where it stands. */
function wordsOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, 'index')))
    for (const word of itemsOf(itemsOf(unpack(join(folder, 'index', name)))[0] ?? Buffer.alloc(0)))
      found.set(textOf(itemsOf(word)[0] ?? word), word.toString('hex'));
  return found;
}

const SYLLABLES = 'con trol se cu ri ty da ta ba en cryp tion pro tect log in ac count pay out'.split(' ');
/** Every word of one, two or three of them that is drawn; the earlier a word, the more pages hold it. */
function vocabulary(next: (below: number) => number): string[] {
  const drawn = () => Array.from({ length: 1 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  return [...new Set(Array.from({ length: 900 }, drawn)), ...Array.from({ length: 99 }, (_, at) => String(at))];
}
/** Texts of pages that are the same in every run. */
function texts(pages: number, length: number): string[] {
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const all = vocabulary(next);
  const word = () => all[Math.min(next(all.length), next(all.length))];
  return Array.from({ length: pages }, () => Array.from({ length }, word).join(' '));
}

describe('the index that Pagefind writes', () => {
  let root: string;
  let [before, after] = ['', ''];
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'search-index-'));
    [before, after] = [join(root, 'before'), join(root, 'after')];
    const { index } = await createIndex();
    for (const [at, content] of texts(200, 150).entries())
      await index?.addCustomRecord({ url: `/${at}/`, content, language: 'en', meta: { title: `Café ${at}` } });
    await index?.writeFiles({ outputPath: before });
    await close();
    cpSync(before, after, { recursive: true });
    await rewriteIndex(after);
    vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(fileURLToPath(url.replace(/\?.*/, '')))));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(root, { recursive: true });
  });

  test('keeps every word as it stands, in parts a fraction as large', () => {
    const words = wordsOf(before);
    expect(words.size).toBeGreaterThan(600);
    expect(wordsOf(after)).toEqual(words);
    const sizes = (folder: string) =>
      readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
    expect(sizes(after).length).toBeGreaterThan(sizes(before).length * 10);
    expect(Math.max(...sizes(after))).toBeLessThan(Math.max(...sizes(before)) / 3);
    expect(statSync(listOf(after)).size).toBeLessThan(5000);
  });

  test('answers every word, every beginning of one and what is typed beyond it as if all of it were loaded', async () => {
    // One letter alone is answered from one part.
    const words = [...wordsOf(before).keys()].filter((word) => word.length > 1);
    const whole = await engine(before);
    await Promise.all(words.map((word) => whole.preload(word)));
    const some = words.filter((_, at) => at % 7 === 0);
    const queries = new Set([
      ...words,
      // A `y` at the end turns to `i` in the stem, which begins no word any more.
      ...some.flatMap((word) => [2, 3, 4, 5].map((end) => word.slice(0, end))).filter((query) => !query.endsWith('y')),
      ...some.filter((word) => word.length > 3).map((word) => `${word}zq`),
      ...some.map((word, at) => `${word} ${some.at(-at)}`),
      '"control security"',
      'controls SECURITIES',
      'café',
    ]);
    const asked = [...queries];
    const differing: string[] = [];
    for (let at = 0; at < asked.length; at += 250)
      await Promise.all(
        asked.slice(at, at + 250).map(async (query) => {
          const found = rounded(await (await engine(after)).search(query));
          if (!isDeepStrictEqual(found, rounded(await whole.search(query)))) differing.push(query);
        }),
      );
    expect(differing).toEqual([]);
    expect(asked.length).toBeGreaterThan(1000);
  }, 60_000);

  test('is refused, not guessed at, when it is of another version or not as expected', async () => {
    const bend = (what: string, change: (folder: string) => void) => {
      const folder = join(root, what);
      cpSync(before, folder, { recursive: true });
      change(folder);
      return expect(rewriteIndex(folder), what).rejects;
    };
    const writeList = (folder: string, list: Buffer) =>
      writeFileSync(listOf(folder), gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), list])));
    await bend('version', (folder) => {
      const [, ...rest] = itemsOf(unpack(listOf(folder)));
      writeList(folder, arrayOf([ofText('1.6.0'), ...rest]));
    }).toThrow('could not be divided: it is made for Pagefind 1.5.2');
    await bend('cut', (folder) => writeList(folder, unpack(listOf(folder)).subarray(0, -20))).toThrow(
      'could not be divided',
    );
    await bend('signature', (folder) => writeFileSync(listOf(folder), gzipSync('something else'))).toThrow(
      "no file of Pagefind's",
    );
    await bend('gone', (folder) => rmSync(join(folder, 'index', readdirSync(join(folder, 'index'))[0] ?? ''))).toThrow(
      'ENOENT',
    );
  });
});

describe('items of CBOR', () => {
  test('are taken apart and put together as they were', () => {
    const texts = ['', 'a', 'x'.repeat(23), 'x'.repeat(24), 'x'.repeat(300), 'é'.repeat(40_000)];
    const array = arrayOf(texts.map(ofText));
    expect(itemsOf(array).map(textOf)).toEqual(texts);
    expect(arrayOf(itemsOf(array))).toEqual(array);
    const long = arrayOf(Array.from({ length: 70_000 }, () => Buffer.from([0x38, 0x18])));
    expect(itemsOf(long)).toHaveLength(70_000);
  });
  test.each([
    ['a map', 'a0'],
    ['an array of no told length', '9f00ff'],
    ['a number of eight bytes', '811b0000000000000001'],
    ['bytes', '8140'],
    ['a float', '81f90000'],
    ['too little', '8200'],
    ['a text cut off', '816461'],
    ['too much', '8000'],
    ['no array', '00'],
    ['nothing', ''],
  ])('%s is refused', (_what, hex) => {
    expect(() => itemsOf(Buffer.from(hex, 'hex'))).toThrow();
  });
});
