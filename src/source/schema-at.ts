import { z } from 'zod';
import type { Path } from './source-file.ts';

type Schema = z.core.$ZodTypes;
const asSchema = (schema: z.core.$ZodType): Schema => schema as Schema;

/** The schema inside wrappers: optional, default, preprocess and the like. */
function bare(schema: z.core.$ZodType): Schema {
  const inner = asSchema(schema);
  const def = inner._zod.def;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return bare(def.innerType);
    case 'pipe':
      return bare(asSchema(def.in)._zod.def.type === 'transform' ? def.out : def.in);
    default:
      return inner;
  }
}

function shapes(schema: z.core.$ZodType, data: unknown): z.core.$ZodShape[] {
  const inner = bare(schema);
  const def = inner._zod.def;
  if (def.type === 'object') return [def.shape];
  if (def.type !== 'union') return [];
  const options = def.options.filter((option) => fits(option, data));
  return (options.length > 0 ? options : def.options).flatMap((option) => shapes(option, data));
}

/** Whether the fields of a kind that hold one fixed value (`kind`, `type`, `access`) hold it in the data. */
function fits(option: z.core.$ZodType, data: unknown): boolean {
  const fixed = bare(option)._zod.propValues ?? {};
  return Object.entries(fixed).every(([key, values]) =>
    values.has(Reflect.get(Object(data), key) as z.core.util.Primitive),
  );
}

/** The keys that may stand in an object; of several kinds where the data does not say which it is. */
export function keysOf(schema: z.core.$ZodType, data: unknown): string[] {
  return [...new Set(shapes(schema, data).flatMap((shape) => Object.keys(shape)))];
}

/** The schema of the field at a path, wrappers included. Undefined where the schema knows no such field. */
export function schemaAt(schema: z.core.$ZodType, path: Path, data: unknown): z.core.$ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const below = data === null || typeof data !== 'object' ? undefined : Reflect.get(data, step);
  if (typeof step === 'number') {
    const { def } = bare(schema)._zod;
    const forms = (def.type === 'union' ? def.options : [schema]).map((form) => bare(form)._zod.def);
    const list = forms.find((form) => form.type === 'array');
    return list && schemaAt(list.element, rest, below);
  }
  const shape = shapes(schema, data).find((candidate) => Object.hasOwn(candidate, step));
  const field = shape?.[step];
  return field && schemaAt(field, rest, below);
}

/** The sentence that explains a field. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own) return own;
  const def = asSchema(schema)._zod.def;
  return 'innerType' in def ? descriptionOf(def.innerType) : undefined;
}

/** The values a field may take, where it is a choice. */
export function choicesOf(schema: z.core.$ZodType): string[] {
  const values = bare(schema)._zod.values;
  return values ? [...values].map(String) : [];
}

export const isDay = (schema: z.core.$ZodType): boolean => {
  const def = bare(schema)._zod.def;
  return def.type === 'string' && 'format' in def && def.format === 'date';
};

/** Whether the key of the field may be absent. */
export const mayBeLeftOut = (schema: z.core.$ZodType): boolean => schema._zod.optin === 'optional';
