import { z } from 'zod';
import { heldAccess } from './access.ts';
import { agreement } from './agreement.ts';
import { company } from './company.ts';
import { DOCUMENT_KINDS } from './document.ts';
import { day, id, sha256, version } from './primitives.ts';

const heldDocument = z
  .strictObject({
    id,
    title: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    access: z.enum(['public', 'request', 'nda']),
    file: z.string().nullable(),
    issued: day.nullable(),
    expires: day.nullable(),
    version: version.nullable(),
    agreement: id.nullable(),
    replaces: id.optional(),
    bytes: z.int().min(1).optional().meta({ description: 'How large the file was when the site was built.' }),
    sha256: sha256.optional().meta({ description: 'SHA-256 of the file when the site was built, in hex.' }),
    pages: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'How many pages the file has, where the build could count them.' }),
  })
  .meta({ description: 'A document as the gate knows it; `file` is a name in the vault when gated.' });
export type ManifestDocument = z.infer<typeof heldDocument>;

const heldAgreement = agreement
  .extend({
    id,
    text: z.string().meta({ description: 'The exact text that is signed.' }),
    sha256: sha256.meta({ description: 'SHA-256 of `text` as UTF-8, in hex.' }),
    html: z.string().meta({ description: 'The same text set for reading.' }),
  })
  .meta({ description: 'An agreement, ready to be shown and signed.' });
export type ManifestAgreement = z.infer<typeof heldAgreement>;

/** Where it lies, relative to the folder that was built into: beside the public `dist/`, never in it. */
export const MANIFEST_FILE = '.build/manifest.json';

/**
 * The form of the manifest. A release that changes it, or the marks of its templates, in a way that the gate of another release would read
 * wrongly raises this number. 1: 0.1.
 */
export const MANIFEST_VERSION = 2;

/** What the build writes and the gate parses at start: all that the gate knows of the site. Never served. */
export const manifest = z.strictObject({
  version: z.literal(MANIFEST_VERSION),
  builtAt: z.iso.datetime(),
  asOf: day,
  company: company.extend({
    trustUrl: z.url().optional().meta({ description: 'The address that the site was built for.' }),
  }),
  access: heldAccess,
  documents: z.array(heldDocument),
  agreements: z.array(heldAgreement),
  templates: z
    .strictObject({
      shell: z.string().meta({ description: 'The frame, with the marks `title` and `main`.' }),
      request: z.string().meta({ description: 'The request page, with the marks of `template.ts`.' }),
    })
    .meta({ description: 'Pages with marks for the gate to fill, stylesheet addresses included.' }),
});
export type Manifest = z.infer<typeof manifest>;
