import { documents } from '../data/documents.ts';
import { frameworks } from '../data/frameworks.ts';
import { guides } from '../data/guides.ts';
import { headline } from '../data/overview.ts';
import { principles } from '../data/principles.ts';
import { shownCategories } from '../data/question-lists.ts';
import { shownYears } from '../data/update-lists.ts';
import { site } from '../twins/gather.ts';
import { llmsTxt } from '../twins/llms-txt.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const all = {
    headline: await headline(),
    frameworks: await frameworks(),
    principles: await principles(),
    documents: await documents(),
    categories: await shownCategories(),
    years: await shownYears(),
    guides: await guides(),
  };
  return twin(llmsTxt(all, await site()), MEDIA_TYPES.text);
}
