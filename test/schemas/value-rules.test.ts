import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { rule, ruleOf, VALUE_RULES } from '../../src/schemas/value-rule.ts';
import { COLLECTION_NAMES, SINGLE_KINDS, schemaOf } from '../../src/source/kinds.ts';
import { answers } from '../../src/starter/answers.ts';

/** Stands for the library's own message: no schema says it. */
const OWN = '\u0000';
interface Check {
  where: string;
  /** What the schema says of a value that fails it. */
  said: string;
  /** The pattern or the own check behind it, whose issue says nothing of itself. */
  pattern: string | undefined;
}
interface Def {
  type?: string;
  check?: string;
  format?: string;
  pattern?: RegExp;
  error?: (issue: object) => unknown;
  checks?: { _zod: { def: Def } }[];
}

const told = (def: Def): string =>
  String((def.error?.({ input: 1 }) as { message?: string } | string | undefined) ?? OWN);

const patternOf = (def: Def): string | undefined =>
  def.check === 'custom' ? 'own check' : def.format === 'date' ? undefined : def.pattern?.source;

/** Every place in a schema that can refuse a value. */
function checksIn(schema: z.core.$ZodType, where: string, seen = new Set<unknown>()): Check[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Def & Record<string, unknown>;
  const isSchema = (value: unknown): value is z.core.$ZodType =>
    typeof value === 'object' && value !== null && '_zod' in value && 'def' in (value._zod as object);
  const below = Object.entries(def).flatMap(([key, value]) => {
    if (key === 'checks' || key === 'error') return [];
    if (key === 'shape')
      return Object.entries(value as object).map(([name, one]) => [`${where}.${name}`, one] as const);
    return (Array.isArray(value) ? value : [value]).map((one) => [where, one] as const);
  });
  return [
    { where, said: told(def), pattern: patternOf(def) },
    ...(def.checks ?? []).map(({ _zod }) => ({
      where,
      said: told(_zod.def),
      pattern: patternOf(_zod.def),
    })),
    ...below.flatMap(([name, one]) => (isSchema(one) ? checksIn(one, name, seen) : [])),
  ];
}

const KINDS = [...COLLECTION_NAMES, ...SINGLE_KINDS] as const;
const all = [...KINDS.flatMap((kind) => checksIn(schemaOf(kind), kind)), ...checksIn(answers, 'answers')];

describe('the schemas for authors', () => {
  it('are read whole', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.map(({ where }) => where)).toContain('company.disclosure.languages');
  });
  it('say no sentence: a value that is refused names its rule', () => {
    const sentences = all.filter(({ said }) => said !== OWN && ruleOf({ message: said }) === undefined);
    expect(sentences).toEqual([]);
  });
  it('use every rule', () => {
    const used = new Set(all.map(({ said }) => said));
    expect(VALUE_RULES.filter((name) => !used.has(name))).toEqual([]);
  });
  it('give a pattern its rule, but for a line, where what breaks it is seen, and a month, where the choice has one', () => {
    // A check of its own there tells which keys are not known, as a strict object does.
    const own = all.filter(({ said, where }) => said === OWN && where !== 'faqs.maps');
    const without = new Set(own.map(({ pattern }) => pattern));
    expect(without).toEqual(new Set([undefined, '^[^\\r\\n]*$', '^\\d{4}-(0[1-9]|1[0-2])$']));
  });
});

test('the search finds a sentence and a pattern without a rule', () => {
  const faulty = z.strictObject({
    a: z.string().regex(/^a$/, 'must be an a'),
    b: z.array(z.string().refine((text) => text === 'b')),
    c: z.email(rule('email')).optional(),
  });
  const found = checksIn(faulty, 'faulty');
  expect(found.filter(({ said }) => said === 'must be an a').map(({ where }) => where)).toEqual(['faulty.a']);
  expect(found.filter(({ said, pattern }) => pattern && said === OWN).map(({ where }) => where)).toEqual(['faulty.b']);
  expect(found.filter(({ said }) => said === 'email').map(({ where }) => where)).toContain('faulty.c');
});
