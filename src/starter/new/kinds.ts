import { z } from 'zod';
import type { Around, Refusal, Written } from './around.ts';
import * as document from './document.ts';
import * as faq from './faq.ts';
import * as framework from './framework.ts';
import * as report from './report.ts';
import * as subprocessor from './subprocessor.ts';
import * as update from './update.ts';

interface Part<Given extends z.ZodType> {
  given: Given;
  write(facts: z.output<Given>, around: Around): Written | Refusal;
}

/** What can be written of a kind of entry, and what it is told by. */
export interface NewKind {
  /** The fact that stands without a flag, as in `new faq "<question>"`; null when there is none. */
  subject: string | null;
  /** Asked for on a terminal when they are not given. */
  asked: readonly string[];
  /** Given with commas between them. */
  lists: readonly string[];
  /** Every fact that may be given. */
  keys: readonly string[];
  /** The values that a fact may have, where they are few. */
  values(key: string): readonly string[];
  read(facts: Record<string, unknown>): z.ZodSafeParseResult<unknown>;
  /** `facts` are what `read` answered. */
  write(facts: unknown, around: Around): Written | Refusal;
}

function valuesOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return valuesOf(schema.unwrap());
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

function kind<Given extends z.ZodType<unknown>>(
  { given, write }: Part<Given> & { given: { shape: Record<string, unknown> } },
  more: Pick<NewKind, 'subject' | 'asked' | 'lists'>,
): NewKind {
  return {
    ...more,
    keys: Object.keys(given.shape),
    values: (key) => valuesOf(given.shape[key]),
    read: (facts) => given.safeParse(facts),
    write: (facts, around) => write(facts as z.output<Given>, around),
  };
}

export const NEW_KINDS = {
  faq: kind(faq, { subject: 'question', asked: ['category'], lists: ['principles'] }),
  document: kind(document, { subject: 'title', asked: ['kind', 'access'], lists: [] }),
  report: kind(report, { subject: null, asked: ['auditor', 'opinion', 'issued'], lists: ['criteria'] }),
  subprocessor: kind(subprocessor, {
    subject: 'name',
    asked: ['purpose', 'data', 'location', 'since'],
    lists: ['location'],
  }),
  update: kind(update, { subject: 'title', asked: ['kind'], lists: [] }),
  framework: kind(framework, { subject: 'name', asked: ['kind'], lists: [] }),
} as const satisfies Record<string, NewKind>;
export type NewKindName = keyof typeof NEW_KINDS;
