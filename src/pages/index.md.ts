import { documents } from '../data/documents.ts';
import { featuredFaqs } from '../data/faqs.ts';
import { frameworks } from '../data/frameworks.ts';
import { headline } from '../data/overview.ts';
import { principles } from '../data/principles.ts';
import { subprocessors } from '../data/subprocessors.ts';
import { shownYears } from '../data/update-lists.ts';
import { site } from '../twins/gather.ts';
import { overviewPage } from '../twins/markdown/overview.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const all = {
    headline: await headline(),
    frameworks: await frameworks(),
    principles: await principles(),
    documents: await documents(),
    featured: await featuredFaqs(),
    subprocessors: await subprocessors(),
    years: await shownYears(),
  };
  return twin(overviewPage(all, await site()), MEDIA_TYPES.markdown);
}
