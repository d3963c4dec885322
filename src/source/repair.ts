import { z } from 'zod';
import { publicAddress } from '../schemas/addresses.ts';
import { MEANT } from '../schemas/countries.ts';

/** Slips that people make, each with what was probably meant. */
const REPAIRS: ((written: string) => string | undefined)[] = [
  (written) => written.trim().toLowerCase(),
  (written) => written.trim().toUpperCase(),
  (written) => MEANT.get(written.trim().toUpperCase()),
  (written) =>
    /^https?:/i.test(written.trim()) && URL.canParse(written.trim()) ? publicAddress(written.trim()) : undefined,
  (written) =>
    written
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  (written) => `https://${written.trim().replace(/^(?:http:)?\/\//i, '')}`,
  (written) => `#${written.trim().replace(/^#/, '')}`,
  (written) => /^#?([0-9a-f]{3})$/i.exec(written.trim())?.[1]?.replace(/./g, '$&$&').replace(/^/, '#'),
  (written) =>
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
      .exec(written.trim())
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  (written) =>
    /^(\d{4})[-/.](\d{1,2})$/
      .exec(written.trim())
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  (written) => /^(\d{4}-\d{2}-\d{2})T/.exec(written.trim())?.[1],
  (written) => written.trim().replace(/^v(?:ersion)?\.?\s*/i, ''),
  (written) => written.trim().replace(/^mailto:/i, ''),
  (written) => written.trim().replace(/^.*[\\/]/, ''),
  (written) => `/${written.trim().replace(/^\.?\/?(?:public\/)?/, '')}`,
];

/** What was probably meant, where a small repair makes the value right. */
export function repair(written: string, schema: z.core.$ZodType): string | undefined {
  if (written.length > 200) return undefined;
  for (const fix of REPAIRS) {
    const fixed = fix(written);
    if (fixed !== undefined && fixed !== written && z.safeParse(schema, fixed).success) return fixed;
  }
  return undefined;
}
