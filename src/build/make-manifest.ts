import { createHash } from 'node:crypto';
import { markdownToHtml } from 'satteri';
import { markLanguages } from '../body/mark-languages.ts';
import { agreementText } from '../schemas/agreement.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { MANIFEST_VERSION, type Manifest } from '../schemas/manifest.ts';
import type { Day } from '../schemas/primitives.ts';
import type { DocumentFile } from '../source/document-files.ts';

/** All that the gate is told of the site: see `src/schemas/manifest.ts`. */
export function makeManifest(
  tree: ContentTree,
  templates: Manifest['templates'],
  { builtAt, asOf, files }: { builtAt: Date; asOf: Day; files: ReadonlyMap<string, DocumentFile> },
): Manifest {
  return {
    version: MANIFEST_VERSION,
    builtAt: builtAt.toISOString(),
    asOf,
    company: tree.company.data,
    access: { ...tree.access.data, lists: tree.access.lists ?? {}, ruleLines: tree.access.ruleLines ?? [] },
    documents: tree.documents.map(({ id, data }) => ({
      id,
      title: data.title,
      kind: data.kind,
      access: data.access,
      file: data.file ?? null,
      issued: data.issued ?? null,
      expires: data.expires ?? null,
      version: data.version ?? null,
      agreement: data.access === 'nda' ? data.agreement : null,
      ...(data.access !== 'public' && data.delivery === 'view' ? { delivery: data.delivery } : {}),
      ...(data.replaces === undefined ? {} : { replaces: data.replaces }),
      ...(data.access === 'public' ? {} : files.get(id)),
    })),
    agreements: tree.agreements.map(({ id, data, body }) => {
      const text = agreementText(body);
      return {
        id,
        ...data,
        text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        html: markdownToHtml(text, { hastPlugins: [markLanguages(tree.company.data.language)] }).html,
      };
    }),
    templates,
  };
}
