import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { contentLoaders } from './content-loader.ts';

/** `content/` of the project, or of the tree that `CONTENT_ROOT` names. */
const load = contentLoaders(resolve(process.env.CONTENT_ROOT ?? '.'));

/** One collection a folder; a single file is a collection of one, so that a change to it reloads the pages too. */
export const collections = {
  company: defineCollection({ loader: load('company') }),
  access: defineCollection({ loader: load('access') }),
  compliance: defineCollection({ loader: load('compliance') }),
  principles: defineCollection({ loader: load('principles') }),
  faqs: defineCollection({ loader: load('faqs') }),
  documents: defineCollection({ loader: load('documents') }),
  subprocessors: defineCollection({ loader: load('subprocessors') }),
  updates: defineCollection({ loader: load('updates') }),
  agreements: defineCollection({ loader: load('agreements') }),
  learn: defineCollection({ loader: load('learn') }),
};
