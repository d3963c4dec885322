import { z } from 'zod';
import { aliases, day, id, line, sha256, version } from './primitives.ts';
import { rule } from './value-rule.ts';

export const DOCUMENT_KINDS = [
  'report',
  'certificate',
  'bridge-letter',
  'penetration-test',
  'questionnaire',
  'policy',
  'agreement',
  'whitepaper',
  'diagram',
  'other',
] as const;

const common = {
  title: line.max(120).meta({ description: 'The title on its first page.' }),
  kind: z.enum(DOCUMENT_KINDS).meta({ description: 'What sort of document it is.' }),
  file: z
    .string()
    .regex(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_. ()-]*\.pdf$/iu, rule('pdf'))
    .optional()
    .meta({
      description:
        'The file: under public/documents/ when public, under private/ when gated. Left out: asked for by email.',
    }),
  issued: day.optional().meta({ description: 'The date on it.' }),
  expires: day.optional().meta({ description: 'The last day it is offered.' }),
  pages: z.int().min(1).optional().meta({
    description: 'How many pages it has. Counted from the file where the build has it.',
  }),
  sha256: sha256.optional().meta({
    description: 'SHA-256 of the file, in hex. Taken from the file where the build has it, which must then agree.',
  }),
  aliases,
  replaces: id.optional().meta({
    description:
      'The document that this one comes after, by its id: whoever was given that one with its successors gets this one.',
  }),
  version: version.optional().meta({ description: 'Its version, in quotes.' }),
};

export const DELIVERIES = ['download', 'view'] as const;
const gated = {
  delivery: z.enum(DELIVERIES).default('download').meta({
    description:
      'How a requester gets it: download, a PDF with their name on every page; or view, pictures of those pages in the browser and no PDF.',
  }),
};

export const document = z
  .discriminatedUnion('access', [
    z.strictObject({ access: z.literal('public').meta({ description: 'Anyone may download it.' }), ...common }),
    z.strictObject({
      access: z.literal('request').meta({ description: 'On request, approved by a person.' }),
      ...common,
      ...gated,
    }),
    z.strictObject({
      access: z.literal('nda').meta({ description: 'On request, after an agreement is signed.' }),
      ...common,
      ...gated,
      agreement: id.meta({ description: 'The agreement to sign, an id under agreements/.' }),
    }),
  ])
  .meta({ title: 'Document', description: 'A document, who may have it, and how.' });
export type Document = z.infer<typeof document>;
export type Access = Document['access'];
