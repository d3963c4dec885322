import { getCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { heldAccess } from './schemas/access.ts';
import { ASSETS, baseOf } from './schemas/addresses.ts';
import { COLLECTIONS, type CollectionName } from './schemas/collections.ts';
import type { company } from './schemas/company.ts';
import type { ContentTree, Entry, Heading } from './schemas/content-tree.ts';
import type { Lexicon } from './schemas/lexicon.ts';
import { openSite, type Site } from './site/site.ts';
import { answerHistory } from './source/answer-history.ts';
import { documentFiles, type ReadBefore } from './source/document-files.ts';
import { today } from './today.ts';

type Data<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/** The collections' schemas have already parsed what is cast here. */
async function folder<Name extends CollectionName>(name: Name): Promise<Entry<Data<Name>>[]> {
  const { ending } = COLLECTIONS[name];
  return (await getCollection<CollectionName>(name))
    .map(({ id, data, body, rendered }) => ({
      id,
      file: `content/${name}/${id}${ending}`,
      data: data as Data<Name>,
      body: body ?? '',
      html: rendered?.html ?? '',
      headings: (rendered?.metadata?.headings ?? []) as Heading[],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function single<Schema extends typeof company | typeof heldAccess>(
  name: 'company' | 'access',
): Promise<Entry<z.output<Schema>>> {
  const [entry] = await getCollection<'company' | 'access'>(name);
  if (!entry) throw new Error(`content/${name}.yaml is missing.`);
  return { id: name, file: `content/${name}.yaml`, data: entry.data as z.output<Schema>, body: '' };
}

/** A company may have none. */
async function ownLexicon(): Promise<Entry<Lexicon> | undefined> {
  const [entry] = await getCollection<'lexicon'>('lexicon');
  if (!entry) return undefined;
  return { id: 'lexicon', file: 'content/lexicon.yaml', data: (entry.data as { groups: Lexicon }).groups, body: '' };
}

const readTree = async (): Promise<ContentTree> => ({
  company: await single<typeof company>('company'),
  access: await single<typeof heldAccess>('access'),
  compliance: await folder('compliance'),
  principles: await folder('principles'),
  faqs: await folder('faqs'),
  documents: await folder('documents'),
  subprocessors: await folder('subprocessors'),
  updates: await folder('updates'),
  agreements: await folder('agreements'),
  learn: await folder('learn'),
  lexicon: await ownLexicon(),
});

const readBefore: ReadBefore = new Map();

async function open(): Promise<Site> {
  const tree = await readTree();
  const { language, trustUrl } = tree.company.data;
  const root = process.env.CONTENT_ROOT ?? '.';
  const files = await documentFiles(root, tree, readBefore);
  // While authoring, what is shown is not what the repository holds.
  const history = import.meta.env.DEV ? undefined : await answerHistory(root);
  return openSite({ tree, today: today(), language, base: baseOf(trustUrl), files, history });
}

/** Whether `public/` of the content has an icon of the company's own. */
export const hasOwnIcon = (): boolean =>
  existsSync(resolve(process.env.CONTENT_ROOT ?? '.', 'public', ASSETS.icon.slice(1)));

let opened: Promise<Site> | undefined;
/** The site of Astro's collections: opened once in a build; anew for each page while authoring, when content may change between two. */
export function contentSite(): Promise<Site> {
  if (import.meta.env.DEV) return open();
  opened ??= open();
  return opened;
}
