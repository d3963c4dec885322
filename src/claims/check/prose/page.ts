import { readProse } from '../../../body/prose.ts';
import type { ContentTree } from '../../../schemas/content-tree.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { type Block, finish } from '../../reading/block.ts';
import { ANSWER_CHARS, readBody } from '../../reading/body.ts';
import type { BodyParts, Heading, Image, Link } from '../../reading/body-notes.ts';
import type { AnyEntry, At, CollectionKey } from '../types.ts';
import { withAsked, withRefused } from './asked-blocks.ts';
import { frontMatter } from './front-matter.ts';

/** One content file as a reader meets it: its prose, cut into blocks, and its links, images and headings. */
export interface Page {
  collection: CollectionKey;
  entry: AnyEntry;
  file: string;
  /** The day its statements speak of: an update's own date, otherwise today. */
  day: Day;
  blocks: Block[];
  links: Link[];
  images: Image[];
  headings: Heading[];
}

const EMPTY: BodyParts = { blocks: [], links: [], images: [], headings: [] };

const read = (collection: CollectionKey, entry: AnyEntry, today: Day): Page => {
  const body = entry.body.trim() === '' ? EMPTY : readBody(readProse(entry.body));
  const front = frontMatter(collection, entry.data);
  const date = collection === 'updates' ? (entry.data as { date: Day }).date : today;
  return {
    collection,
    entry,
    file: entry.file,
    day: date < today ? date : today,
    blocks: withAsked([...front, ...withRefused(body.blocks)]).map((block) =>
      finish(block.kind === 'question' ? { ...block, answer: entry.body.trim().slice(0, ANSWER_CHARS) } : block),
    ),
    links: body.links,
    images: body.images,
    headings: body.headings,
  };
};

/** Every file of the tree, read once. */
export function readPages(tree: ContentTree, today: Day): Page[] {
  // Words that are searched for state nothing.
  const { lexicon: _, ...stating } = tree;
  return (Object.keys(stating) as CollectionKey[]).flatMap((collection) => {
    const value = stating[collection];
    return (Array.isArray(value) ? value : [value]).map((entry) => read(collection, entry, today));
  });
}

/** The place of an index in a block: its field, or the offset of that character in the body. */
export function placeOf(block: Block, index: number): At {
  if (block.path !== null) return { path: block.path };
  return { offset: block.offsets[Math.min(index, block.offsets.length - 1)] ?? 0 };
}
