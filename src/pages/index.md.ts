import { contentSite } from '../content-site.ts';
import { documents } from '../site/documents.ts';
import { featuredFaqs } from '../site/faqs.ts';
import { frameworks } from '../site/frameworks.ts';
import { headline } from '../site/overview.ts';
import { principles } from '../site/principles.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { shownYears } from '../site/update-lists.ts';
import { overviewPage } from '../twins/markdown/overview.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  const all = {
    headline: headline(site),
    frameworks: frameworks(site),
    principles: principles(site),
    documents: documents(site),
    featured: featuredFaqs(site),
    subprocessors: subprocessors(site),
    years: shownYears(site),
  };
  return twin(overviewPage(all, site), MEDIA_TYPES.markdown);
}
