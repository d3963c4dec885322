import { describe, expect, it } from 'vitest';
import { pack } from '../../src/answers/packed/pack.ts';
import { unpacking } from '../../src/answers/packed/unpack.ts';
import { forSearches } from '../../src/answers/published.ts';
import { stemmerOf } from '../../src/answers/stem.ts';
import { atOnce } from '../../src/answers/steps.ts';
import { wordsOf } from '../../src/answers/text.ts';
import type { AnswersData, Everyday } from '../../src/answers/types.ts';
import { demoData } from './demo.ts';

const data = forSearches(await demoData());
const never = (): never => {
  throw new Error('no everyday words');
};
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
    const { lexicon, everyday: _, ...rest } = served(data);
    const { lexicon: before, everyday: __, ...restBefore } = data;
    expect(rest).toEqual(restBefore);
    const asRead = ({ words, typed, apart, loose, ...group }: AnswersData['lexicon'][number]) => ({
      ...group,
      name: words[0],
      ...Object.fromEntries(Object.entries({ words, typed, apart, loose }).map(([key, all]) => [key, read(all)])),
    });
    expect(lexicon.map(asRead)).toEqual(before.map(asRead));
  });
  it('mean the same by everyday words, each in any of its forms and by kinds of other names', () => {
    /** What is said in each place of each sense, as it is read. */
    const asRead = ({ kinds, senses, fillers }: Everyday) => ({
      fillers,
      senses: Object.fromEntries(
        Object.entries(senses).map(([name, all]) => [
          name,
          all.map((text) =>
            text.split(' ').map((place) => [
              place.startsWith('!'),
              read(
                place
                  .replace('!', '')
                  .split('|')
                  .flatMap((one) =>
                    one.startsWith('@') ? (kinds[one.slice(1)] ?? '?').split('|') : one.replaceAll('_', ' '),
                  ),
              ),
            ]),
          ),
        ]),
      ),
    });
    const { everyday } = data;
    const after = served(data).everyday;
    if (!everyday || !after) throw new Error('no everyday words');
    expect(asRead(after)).toEqual(asRead(everyday));
  });
  it('leave out everyday words that were packed with other answers', () => {
    const [packed, other] = [
      pack(data),
      pack({ ...data, lexicon: [{ words: ['other'], typed: ['word a', 'word b', 'word c', 'word d'] }] }),
    ];
    expect(atOnce(unpacking({ ...packed, everyday: other.everyday ?? never() })).everyday).toBeUndefined();
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
      { words: ['one;two', 'red, green_blue paint', 'paint'], typed: ['c++ code', 'code'], within: 'three; four' },
      { words: ['five'], apart: ['users|members … paid', 'keys … paid'], isName: true as const },
      { words: [''] },
      { words: ['six'] },
    ];
    expect(served({ ...data, lexicon }).lexicon).toEqual([
      { words: ['one two', 'red green blue paint', 'paint'], typed: ['c+ code', 'code'], within: 'three four' },
      { words: ['five'], apart: ['user|members … paid', 'keys … paid'], isName: true },
      { words: [] },
      { words: ['six'] },
    ]);
  });
  it('keep letters that would be signs, and words in capitals', () => {
    const words = ['łódź office', 'łódź branch', 'łódź plant', 'łódź site', 'łódź', 'ŁKS Łódź'];
    const small = [{ words: words.slice(0, 5) }, { words: ['key'], typed: ['key a', 'key b', 'key c', 'key d'] }];
    const found = served({ ...data, lexicon: small }).lexicon;
    expect(found.map((group) => read(group.words))).toEqual(small.map((group) => read(group.words)));
    expect(found.map(({ words: [name] }) => name)).toEqual(['łódź office', 'key']);
    expect(served({ ...data, lexicon: [{ words }] }).lexicon[0]?.words).toContain(words[0]);
  });
  it('name an entry once where its id is its title', () => {
    const [first] = data.entries;
    if (!first) throw new Error('no entry');
    const entry = { ...first, id: 'faq/who-has-keys', href: '/faq/who-has-keys/', title: 'Who has keys?' };
    const packed = pack({ ...data, entries: [entry] });
    expect([packed.entries.id, packed.entries.href]).toEqual([[0], [0]]);
    expect(served({ ...data, entries: [entry] }).entries).toEqual([entry]);
  });
  it('are nothing where nothing is stated', () => {
    expect(served({ ...data, entries: [], lexicon: [] })).toMatchObject({ entries: [], lexicon: [] });
  });
});
