import type { z } from 'zod';
import { agreement } from './agreement.ts';
import { compliance } from './compliance.ts';
import { document } from './document.ts';
import { faq } from './faq.ts';
import { learn } from './learn.ts';
import { principle } from './principle.ts';
import { subprocessor } from './subprocessor.ts';
import { update } from './update.ts';

/** Every folder under `content/`, the file ending it takes and the schema of its front matter. */
export const COLLECTIONS = {
  compliance: { ending: '.mdx', schema: compliance },
  principles: { ending: '.mdx', schema: principle },
  faqs: { ending: '.mdx', schema: faq },
  documents: { ending: '.mdx', schema: document },
  subprocessors: { ending: '.yaml', schema: subprocessor },
  updates: { ending: '.mdx', schema: update },
  agreements: { ending: '.md', schema: agreement },
  learn: { ending: '.mdx', schema: learn },
} as const satisfies Record<string, { ending: string; schema: z.ZodType }>;
export type CollectionName = keyof typeof COLLECTIONS;
