import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { z } from 'zod';
import { contentLoaders } from './content-loader.ts';
import { heldAccess } from './schemas/access.ts';
import { COLLECTIONS, type CollectionName } from './schemas/collections.ts';
import { company } from './schemas/company.ts';
import { lexicon } from './schemas/lexicon.ts';

/** `content/` of the project, or of the tree that `CONTENT_ROOT` names. */
const load = contentLoaders(resolve(process.env.CONTENT_ROOT ?? '.'));

/** The schemas are for editors: `src/source` has held every entry against them before it is loaded. */
const folder = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: load(name), schema: COLLECTIONS[name].schema as (typeof COLLECTIONS)[Name]['schema'] });

export const collections = {
  // A single file is a collection of one, so that a change to it reloads the pages too.
  company: defineCollection({ loader: load('company'), schema: company }),
  access: defineCollection({ loader: load('access'), schema: heldAccess }),
  lexicon: defineCollection({ loader: load('lexicon'), schema: z.object({ groups: lexicon }) }),
  compliance: folder('compliance'),
  principles: folder('principles'),
  faqs: folder('faqs'),
  documents: folder('documents'),
  subprocessors: folder('subprocessors'),
  updates: folder('updates'),
  agreements: folder('agreements'),
  learn: folder('learn'),
};
