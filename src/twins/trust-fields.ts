import { z } from 'zod';
import { day } from '../schemas/primitives.ts';

// Fields of `/trust.json`, each with its sentence; what may be unsaid is null, and says so.

export const text = (description: string) => z.string().meta({ description });
export const textOrNull = (description: string) =>
  z
    .string()
    .nullable()
    .meta({ description: `${description} Null: not stated.` });
export const on = (description: string) => day.meta({ description });
export const onOrNull = (description: string) =>
  day.nullable().meta({ description: `${description} Null: not stated, or there is none.` });
export const address = (description: string) => z.url().meta({ description });
/** A page of this trust center. */
export const ownAddress = (description: string) =>
  z
    .string()
    .regex(/^(?:https?:\/)?\//)
    .meta({
      description: `${description} From the root of the host while \`company.trustUrl\` is null.`,
      format: 'uri-reference',
    });
export const addressOrNull = (description: string) =>
  z
    .url()
    .nullable()
    .meta({ description: `${description} Null: not stated.` });
export const yesOrNull = (description: string) =>
  z
    .boolean()
    .nullable()
    .meta({ description: `${description} Null: not stated.` });
export const yes = (description: string) => z.boolean().meta({ description });
/** Of a document's file, before it is stamped for a reader. */
export const pages = z.int().nullable().meta({ description: 'How many pages the file has. Null: not known.' });
export const fileHash = textOrNull(
  'SHA-256 of the file in hex. A gated copy is stamped for its reader and has a hash of its own.',
);
export const documentId = textOrNull('The document, an id under `documents`.');
