import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Existing } from '../../src/import/plan.ts';
import { COLLECTIONS } from '../../src/schemas/collections.ts';
import { readContent } from '../../src/source/read-content.ts';

/** What `<root>/content` has, files that have faults included: their names are taken. */
export async function existingContent(root: string): Promise<Existing> {
  const { read } = await readContent(root);
  const idsOf = (name: 'faqs' | 'subprocessors'): string[] => {
    try {
      return readdirSync(join(root, 'content', name)).map((file) => file.replace(COLLECTIONS[name].ending, ''));
    } catch {
      return [];
    }
  };
  return {
    ids: { faqs: idsOf('faqs'), subprocessors: idsOf('subprocessors') },
    faqs: read.faqs.map(({ file, data }) => ({ file, questions: [data.question, ...data.asks] })),
    subprocessors: read.subprocessors.map(({ file, data }) => ({ file, name: data.name })),
    documents: read.documents.map(({ id }) => id),
  };
}
