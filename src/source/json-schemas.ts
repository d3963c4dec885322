import { z } from 'zod';
import { COLLECTION_NAMES, type ContentKind, SINGLE_KINDS, schemaOf } from './kinds.ts';

/** One JSON Schema for each kind of content, as text with a line end: `faqs` → `{ "$schema": …`. Draft 7 is what editors read best. */
export function jsonSchemas(): Map<ContentKind, string> {
  const kinds: ContentKind[] = [...SINGLE_KINDS, ...COLLECTION_NAMES];
  return new Map(kinds.map((kind) => [kind, `${JSON.stringify(jsonSchema(kind), null, 2)}\n`]));
}

function jsonSchema(kind: ContentKind): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schemaOf(kind), {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'inline',
    // JSON Schema knows no flags: a pattern that ignores case would refuse capitals in the editor and pass in the build.
    override: ({ zodSchema, jsonSchema: written }) => {
      const checks = zodSchema._zod.def.checks ?? [];
      if (checks.some((check) => ignoresCase(check._zod.def))) delete written.pattern;
    },
  });
}

const ignoresCase = (def: object): boolean =>
  'pattern' in def && def.pattern instanceof RegExp && def.pattern.ignoreCase;
