import type { RawBlock } from '../../reading/block.ts';
import { collect } from '../../reading/normalize.ts';
import type { CollectionKey } from '../types.ts';

/** Fields that hold ids, addresses and names rather than prose. */
const NO_PROSE = new Set([
  'document',
  'documents',
  'file',
  'url',
  'trustUrl',
  'statusPage',
  'policy',
  'agreement',
  'supersedes',
  'logo',
  'accent',
  'kind',
  'access',
  'version',
  'method',
  'stage',
  'opinion',
  'number',
  'auditor',
  'body',
  'accreditation',
  'by',
  'legalName',
  'language',
  'languages',
  'location',
  'maps',
  'principles',
  'criteria',
  'contacts',
  'approvers',
  'inviters',
  'auditors',
  'companies',
  'rules',
  'edition',
  'entities',
  'since',
  'until',
  'announced',
  'objectBy',
  'updated',
  'reviewBy',
  'issued',
  'expires',
  'effective',
  'date',
  'completed',
  'expected',
]);
const TITLES = new Set(['name', 'title', 'tagline']);
const NOT_CLAIMED = 'Not claimed:';
/** What stands there is said of things that are not held, or no longer. */
const NOT_HELD = new Set(['notClaimed', 'withdrawn']);

/** Every field of the front matter that people read, in order. */
export function frontMatter(collection: CollectionKey, data: unknown): RawBlock[] {
  const blocks: RawBlock[] = [];
  const walk = (value: unknown, path: (string | number)[], lead: string) => {
    const key = path.at(-1);
    if (typeof value === 'string') {
      const collected = collect();
      collected.add(value, value, 0);
      const kind = key === 'question' ? 'question' : TITLES.has(String(key)) ? 'title' : 'text';
      blocks.push({ ...collected.done(), kind, path, lead });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], lead);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        if (NO_PROSE.has(name)) continue;
        walk(inner, [...path, name], NOT_HELD.has(name) ? NOT_CLAIMED : lead);
      }
    }
  };
  if (collection === 'subprocessors' || collection === 'access') {
    const { purpose, target } = data as { purpose?: string; target?: string };
    if (purpose !== undefined) walk(purpose, ['purpose'], 'provider');
    if (target !== undefined) walk(target, ['target'], '');
  } else walk(data, [], '');
  return blocks;
}
