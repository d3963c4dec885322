import { contentSite } from '../content-site.ts';
import { documents } from '../site/documents.ts';
import { frameworks } from '../site/frameworks.ts';
import { guides } from '../site/guides.ts';
import { headline } from '../site/overview.ts';
import { principles } from '../site/principles.ts';
import { shownCategories } from '../site/question-lists.ts';
import { shownYears } from '../site/update-lists.ts';
import { llmsTxt } from '../twins/llms-txt.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  const all = {
    headline: headline(site),
    frameworks: frameworks(site),
    principles: principles(site),
    documents: documents(site),
    categories: shownCategories(site),
    years: shownYears(site),
    guides: guides(site),
  };
  return twin(llmsTxt(all, site), MEDIA_TYPES.text);
}
