import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { distFolder } from '../../src/build/roots.ts';
import { checkedTrust, publishedSchema } from '../../src/twins/trust-schema.ts';

const read = (file: string) => JSON.parse(readFileSync(join(distFolder(), file), 'utf8'));
const trust = () => read('trust.json');

/** Every object of a schema with the way to it. */
function* objects(schema: unknown, path: string): Generator<[string, Record<string, unknown>]> {
  if (typeof schema !== 'object' || schema === null) return;
  yield [path, schema as Record<string, unknown>];
  for (const [key, value] of Object.entries(schema)) yield* objects(value, `${path}/${key}`);
}

describe('trust.schema.json', () => {
  it('is the schema of the code, in draft 2020-12, under its own address', () => {
    const published = read('trust.schema.json');
    expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(published.$id).toBe(new URL('/trust.schema.json', trust().company.trustUrl).href);
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema(published.$id))));
  });
  it('accepts the published facts, and facts with a key that a later version adds', () => {
    const { $schema: _draft, $id: _id, ...rest } = read('trust.schema.json');
    const schema = z.fromJSONSchema(rest);
    expect(schema.safeParse(trust()).error).toBeUndefined();
    expect(schema.safeParse({ ...trust(), later: true }).success).toBe(true);
    for (const break_ of [
      { asOf: 'today' },
      { version: 2 },
      { frameworks: [{ id: 'soc-2' }] },
      { notClaimed: undefined },
    ])
      expect(schema.safeParse({ ...trust(), ...break_ }).success, JSON.stringify(break_)).toBe(false);
  });
  it('describes every field', () => {
    const bare = [...objects(read('trust.schema.json'), '')].filter(
      ([path, schema]) => /\/properties\/[^/]+$/.test(path) && !schema.description && !schema.title,
    );
    expect(bare.map(([path]) => path).filter((path) => !/contacts\/properties\//.test(path))).toEqual([]);
  });
});

describe('the build’s own check', () => {
  it('accepts what was built', () => {
    expect(checkedTrust(trust()).version).toBe(1);
  });
  it('names every place that differs', () => {
    const facts = trust();
    facts.frameworks[0].status = 'certified';
    facts.color = 'red';
    expect(() => checkedTrust(facts)).toThrow(
      /keep to its own schema[\s\S]*frameworks\.0\.status: [\s\S]*Unrecognized key: "color"/,
    );
  });
  it('keeps the keys of the contract', () => {
    const { company, frameworks, principles, faqs, documents, subprocessors, notClaimed, ...rest } = trust();
    expect(Object.keys(rest)).toEqual(['version', 'asOf']);
    expect(Object.keys(company)).toEqual(expect.arrayContaining(['name', 'legalName', 'url', 'contacts']));
    expect(Object.keys(frameworks[0])).toEqual(
      expect.arrayContaining(['id', 'name', 'kind', 'status', 'validThrough', 'url', 'reports']),
    );
    expect(Object.keys(frameworks[0].reports[0])).toEqual(
      expect.arrayContaining([
        'type',
        'period',
        'asOf',
        'criteria',
        'auditor',
        'opinion',
        'exceptions',
        'issued',
        'current',
      ]),
    );
    expect(Object.keys(principles[0])).toEqual(expect.arrayContaining(['id', 'name', 'inScope']));
    expect(Object.keys(faqs[0])).toEqual(expect.arrayContaining(['id', 'question', 'answer', 'category', 'url']));
    expect(Object.keys(documents[0])).toEqual(
      expect.arrayContaining(['id', 'title', 'kind', 'access', 'issued', 'url']),
    );
    expect(Object.keys(subprocessors[0])).toEqual(
      expect.arrayContaining(['id', 'name', 'purpose', 'location', 'since', 'until']),
    );
    expect(Object.keys(notClaimed[0])).toEqual(['claim', 'why']);
  });
});
