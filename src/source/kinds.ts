import type { z } from 'zod';
import { access } from '../schemas/access.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { company } from '../schemas/company.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';
import { lexicon } from '../schemas/lexicon.ts';

/** The files that stand alone. */
export const SINGLE_KINDS = ['company', 'access', 'lexicon'] as const;
export type SingleKind = (typeof SINGLE_KINDS)[number];
/** A collection's name, or a file that stands alone. */
export type ContentKind = CollectionName | SingleKind;
export const isSingle = (kind: ContentKind): kind is SingleKind => SINGLE_KINDS.some((one) => one === kind);
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

export const schemaOf = (kind: ContentKind): z.ZodType => {
  if (isSingle(kind)) return { company, access, lexicon }[kind];
  return COLLECTIONS[kind].schema;
};

/** The front matter of one entry of a kind. */
export type DataOf<K extends ContentKind> = K extends CollectionName
  ? ContentTree[K][number]['data']
  : K extends SingleKind
    ? NonNullable<ContentTree[K]>['data']
    : never;
export type EntryOf<K extends ContentKind> = Entry<DataOf<K>>;
