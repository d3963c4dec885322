import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Letter, letter, readLetter } from '../../../functions/domain/letter.ts';
import { LETTER_VERSION, writeLetter } from '../../../functions/domain/write-letter.ts';
import { WRITTEN } from '../support/letters.ts';

/** Any value that a schema of the letter takes. A kind of schema that is not named here fails the test. */
/** How many a list needs at least. */
const fewest = (schema: v.GenericSchema): number => {
  const { pipe = [] } = schema as unknown as { pipe?: { type: string; requirement?: number }[] };
  return pipe.find(({ type }) => type === 'min_length')?.requirement ?? 0;
};

function anyOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const one = schema as unknown as { type: string; literal: unknown; options: string[]; item: never; wrapped: never };
  switch (one.type) {
    case 'string':
      return fc.string({ unit: 'binary' });
    case 'number':
      return fc.nat();
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(one.literal);
    case 'picklist':
      return fc.constantFrom(...one.options);
    case 'record': {
      const { key, value } = schema as unknown as { key: v.GenericSchema; value: v.GenericSchema };
      return fc.dictionary(anyOf(key) as fc.Arbitrary<string>, anyOf(value), { maxKeys: 4 });
    }
    case 'array':
      return fc.array(anyOf(one.item), { minLength: fewest(schema), maxLength: 4 });
    case 'nullable':
      return fc.option(anyOf(one.wrapped), { nil: null });
    case 'variant':
    case 'union':
      return fc.oneof(...(one.options as unknown as v.GenericSchema[]).map(anyOf));
    case 'strict_object': {
      const { entries } = schema as unknown as { entries: Record<string, v.GenericSchema> };
      return fc.record(Object.fromEntries(Object.entries(entries).map(([key, of]) => [key, anyOf(of)])));
    }
    default:
      throw new Error(`no values of ${one.type}`);
  }
}

describe('a letter', () => {
  test('that is written is read the same, whatever it says', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyOf(letter), (any) => {
        const one = any as Letter;
        kinds.add(one.kind);
        expect(readLetter(writeLetter(one))).toEqual({ letter: one });
      }),
      { numRuns: 200 },
    );
    expect([...kinds].sort()).toEqual(Object.keys(WRITTEN[LETTER_VERSION] ?? {}).sort());
  });

  test('of every version is still read', () => {
    expect(WRITTEN).toHaveLength(LETTER_VERSION + 1);
    for (const texts of WRITTEN)
      for (const [kind, text] of Object.entries(texts)) expect(readLetter(text)).toMatchObject({ letter: { kind } });
  });

  test('of version 0 keeps what it said', () => {
    const [old] = WRITTEN;
    expect(readLetter(old?.review ?? '')).toMatchObject({
      letter: {
        filedName: null,
        warnings: [{ kind: 'said', of: ['The address is at a mailbox provider open to anyone.'] }],
      },
    });
    expect(readLetter(old?.digest ?? '')).toEqual({
      letter: { kind: 'digest', requests: [{ what: 'review', reference: 'VS-7K3M9Q2A' }], more: 3 },
    });
  });

  test('of version 2 has one agreement to sign, or none', () => {
    const [, , two] = WRITTEN;
    expect(readLetter(two?.confirm ?? '')).toMatchObject({ letter: { signing: 1 } });
    expect(readLetter(two?.invitation ?? '')).toMatchObject({ letter: { signing: 0 } });
  });

  test.each([
    ['{', 'broken', /^letter: not JSON/],
    ['[]', 'broken', /^letter: not a JSON object/],
    ['{"kind":"elegy"}', 'broken', /^letter\.kind: /],
    ['{"letterVersion":1,"kind":"revoked"}', 'broken', /^letter\.reference: /],
    [
      '{"letterVersion":1,"kind":"granted","reference":"VS-7K3M9Q2A","documents":["a",7],"expiresAt":"","downloads":1}',
      'broken',
      /^letter\.documents\.1: /,
    ],
    [
      '{"letterVersion":1,"kind":"revoked","reference":"VS-7K3M9Q2A","more":"than this version knows"}',
      'broken',
      /^letter\.more: /,
    ],
    ['{"letterVersion":"one","kind":"revoked"}', 'broken', /^letter\.letterVersion: /],
    [
      '{"letterVersion":9,"kind":"revoked","tone":"kind"}',
      'newer',
      /^letter\.letterVersion: 9, .* reads up to \d+; deploy the newer/,
    ],
  ])('%s is named by where, what and how to fix it', (text, why, said) => {
    const read = readLetter(text);
    expect(read).toMatchObject({ fault: { why } });
    expect('fault' in read && read.fault.said).toMatch(said);
    expect('fault' in read && read.fault.said).toMatch(/; (report it as a bug|deploy the newer version again)/);
  });
});
