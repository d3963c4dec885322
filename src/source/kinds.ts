import type { z } from 'zod';
import { access } from '../schemas/access.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { company } from '../schemas/company.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';

/** A collection's name, or one of the two files that stand alone. */
export type ContentKind = CollectionName | 'company' | 'access';
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

export const schemaOf = (kind: ContentKind): z.ZodType => {
  if (kind === 'company') return company;
  return kind === 'access' ? access : COLLECTIONS[kind].schema;
};

/** The front matter of one entry of a kind. */
export type DataOf<K extends ContentKind> = K extends CollectionName
  ? ContentTree[K][number]['data']
  : K extends 'company' | 'access'
    ? ContentTree[K]['data']
    : never;
export type EntryOf<K extends ContentKind> = Entry<DataOf<K>>;
