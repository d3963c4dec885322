import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { markdownFirst } from './content-loader.ts';
import { access } from './schemas/access.ts';
import { COLLECTIONS, type CollectionName } from './schemas/collections.ts';
import { company } from './schemas/company.ts';

/** `content/` of the project, or of the tree that `CONTENT_ROOT` names. */
const root = resolve(process.env.CONTENT_ROOT ?? '.', 'content');

/** `<id>.<locale>.mdx` is kept free for translations: a second dot leaves a file out. */
const folder = <Name extends CollectionName>(name: Name) => {
  const { ending, schema } = COLLECTIONS[name];
  return defineCollection({
    loader: markdownFirst({
      base: resolve(root, name),
      pattern: [`*${ending}`, `!*.*${ending}`],
      generateId: ({ entry }) => entry.slice(0, -ending.length),
    }),
    schema: schema as (typeof COLLECTIONS)[Name]['schema'],
  });
};

/** A single file is a collection of one, so that a change to it reloads the pages too. */
const file = <Schema extends typeof company | typeof access>(name: string, schema: Schema) =>
  defineCollection({ loader: glob({ base: root, pattern: `${name}.yaml`, generateId: () => name }), schema });

export const collections = {
  company: file('company', company),
  access: file('access', access),
  compliance: folder('compliance'),
  principles: folder('principles'),
  faqs: folder('faqs'),
  documents: folder('documents'),
  subprocessors: folder('subprocessors'),
  updates: folder('updates'),
  agreements: folder('agreements'),
  learn: folder('learn'),
};
