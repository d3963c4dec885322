import { describe, expect, it } from 'vitest';
import { pack } from '../../src/answers/packed/pack.ts';
import { unpacking } from '../../src/answers/packed/unpack.ts';
import { forSearches } from '../../src/answers/published.ts';
import { stemmerOf } from '../../src/answers/stem.ts';
import { atOnce } from '../../src/answers/steps.ts';
import { wordsOf } from '../../src/answers/text.ts';
import type { AnswersData } from '../../src/answers/types.ts';
import { demoData } from './demo.ts';

const data = forSearches(await demoData());
/** As it travels. */
const served = (one: AnswersData): AnswersData => atOnce(unpacking(JSON.parse(JSON.stringify(pack(one)))));
const stem = stemmerOf('en');
/** Phrases as they are read, in any order. */
const read = (phrases: readonly string[] = []): string[] =>
  [
    ...new Set(
      phrases.map((phrase) =>
        wordsOf(phrase)
          .map(({ word }) => stem(word))
          .join(' '),
      ),
    ),
  ].sort();

describe('answers as they are published', () => {
  it('are the same once they are unpacked', () => {
    const { lexicon, ...rest } = served(data);
    const { lexicon: before, ...restBefore } = data;
    expect(rest).toEqual(restBefore);
    const asRead = ({ words, typed, apart, loose, ...group }: AnswersData['lexicon'][number]) => ({
      ...group,
      name: words[0],
      ...Object.fromEntries(Object.entries({ words, typed, apart, loose }).map(([key, all]) => [key, read(all)])),
    });
    expect(lexicon.map(asRead)).toEqual(before.map(asRead));
  });
  it('weigh less by a tenth at least', () => {
    expect(JSON.stringify(pack(data)).length).toBeLessThan(0.9 * JSON.stringify(data).length);
  });
  it('keep the paths of pages under a base, and of what has no page of its own', () => {
    const entries = data.entries.map((one) => ({ ...one, href: `/trust${one.href}` }));
    expect(served({ ...data, entries }).entries).toEqual(entries);
    expect(pack({ ...data, entries }).base).toBe('/trust');
  });
  it('keep what only some entries have', () => {
    const [first, ...rest] = data.entries;
    if (!first) throw new Error('no entry');
    const entries = [first, { ...rest[0], titleLang: 'de' }, ...rest.slice(1)] as AnswersData['entries'];
    const found = served({ ...data, entries }).entries;
    expect(found).toEqual(entries);
    expect(found[0]).not.toHaveProperty('titleLang');
  });
  it('keep phrases apart that hold the signs that part them', () => {
    const lexicon = [
      { words: ['one;two', 'red, green|blue paint', 'paint'], typed: ['c++ code', 'code'], within: 'three; four' },
      { words: ['five'], apart: ['users … paid', 'keys … paid'], isName: true as const },
      { words: [''] },
      { words: ['six'] },
    ];
    expect(served({ ...data, lexicon }).lexicon).toEqual([
      { words: ['one two', 'red green blue paint', 'paint'], typed: ['c+ code', 'code'], within: 'three four' },
      { words: ['five'], apart: ['users … paid', 'keys … paid'], isName: true },
      { words: [] },
      { words: ['six'] },
    ]);
  });
  it('are nothing where nothing is stated', () => {
    expect(served({ ...data, entries: [], lexicon: [] })).toMatchObject({ entries: [], lexicon: [] });
  });
});
