import { PAGES, to } from '../../../schemas/addresses.ts';
import { publishedBy } from '../../../schemas/published.ts';
import {
  ENTRY_PAGES,
  isSiteAddress,
  pageOf,
  pathWithin,
  SECTION_COLLECTIONS,
} from '../../../schemas/site-addresses.ts';
import type { Page } from '../prose/page.ts';
import type { Context, Fault, Rule } from '../rule.ts';

const homeOf = ({ collection, entry }: Page): string => {
  const [section] = [...SECTION_COLLECTIONS].find(([, name]) => name === collection) ?? [];
  return section === undefined ? PAGES.overview : `/${section}/${entry.id}/`;
};

/** Why a path within the site leads nowhere. */
function whyNowhere({ tree }: Context, path: string): string {
  const { name, parts: { id = '' } = {} } = pageOf(path) ?? pageOf(`${path}/`) ?? {};
  const document = name === 'requestDocument' ? tree.documents.find((one) => one.id === id)?.data : undefined;
  if (document) {
    const why =
      document.access === 'public' ? 'is public and needs no request' : 'has no file and is requested by email';
    return `${id} ${why}; its page is ${to('')('document', { id })}.`;
  }
  const collection = name === 'requestDocument' ? 'documents' : ENTRY_PAGES[name as keyof typeof ENTRY_PAGES];
  return collection === undefined
    ? 'No page and no file under public/ has this address.'
    : `No content/${collection}/${id} exists.`;
}

function* danglingLinks(context: Context): Generator<Fault> {
  const { trustUrl } = context.tree.company.data;
  const names = context.files.public.map(({ name }) => name);
  const published = publishedBy(context.tree, names);
  for (const page of context.pages) {
    if (page.collection === 'agreements') continue;
    for (const { url, offset } of page.links) {
      const inside = pathWithin(url, trustUrl) ?? url;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|\{)/i.test(inside) || inside === '') continue;
      const home = `https://trust.invalid${homeOf(page)}`;
      const path = URL.canParse(inside, home) ? new URL(inside, home).pathname : null;
      // Hosts lead an address without its slash to the one with it.
      if (path !== null && (isSiteAddress(path, published) || isSiteAddress(`${path}/`, published))) continue;
      const why = path === null ? 'It cannot be read as an address.' : whyNowhere(context, path);
      yield { file: page.file, at: { offset }, found: url, why };
    }
  }
}

const SAFE_SCHEME = /^(?:https|mailto|tel):/i;
function* insecureLinks({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { url, offset } of page.links) {
      const foreign = url.startsWith('//') || (/^[a-z][a-z0-9+.-]*:/i.test(url) && !SAFE_SCHEME.test(url));
      if (foreign) yield { file: page.file, at: { offset }, found: url };
    }
  }
}

function* skippedLevels({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    // The page's own title is its h1.
    let depth = 1;
    for (const heading of page.headings) {
      if (heading.depth > depth + 1)
        yield { file: page.file, at: { offset: heading.offset }, found: `level ${heading.depth} after level ${depth}` };
      depth = heading.depth;
    }
  }
}

const NO_TEXT =
  /^(?:\s*|image|picture|photo|img|screenshot|logo|icon|untitled|[\w-]+\.(?:png|jpe?g|gif|svg|webp|avif))$/i;
function* muteImages({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { alt, offset } of page.images) {
      if (NO_TEXT.test(alt))
        yield { file: page.file, at: { offset }, found: alt === '' ? 'an image without text' : `the text “${alt}”` };
    }
  }
}

const row = (code: string, title: string, why: string, source: string, mend: string, check: Rule['check']): Rule => ({
  code,
  family: 'reach',
  severity: 'error',
  title,
  why,
  source,
  mend,
  check,
});

export const REACH_PAGES: Rule[] = [
  row(
    'VS-R20',
    'A link within the trust center leads somewhere',
    'The reader would meet a page that does not exist.',
    'WCAG 2.2 SC 2.4.4 (link purpose); RFC 9110 §15.5.5',
    'Correct the id; every address ends in a slash.',
    danglingLinks,
  ),
  row(
    'VS-R21',
    'External links are https',
    'Over http a reader cannot know who answers.',
    'RFC 9110 §4.2.2; https://https.cio.gov/everything/',
    'Write https://, or leave the link out.',
    insecureLinks,
  ),
  row(
    'VS-R22',
    'Heading levels do not skip',
    'Readers who move by headings take a skipped level for a missing part.',
    'WCAG 2.2 SC 1.3.1, technique H42; https://www.w3.org/WAI/tutorials/page-structure/headings/',
    'Begin a body with ##, and go down one level at a time.',
    skippedLevels,
  ),
  row(
    'VS-R23',
    'Images have text',
    'Who cannot see the image is told nothing.',
    'WCAG 2.2 SC 1.1.1',
    'Say what the image tells, in the square brackets.',
    muteImages,
  ),
];
