import { contentSite } from '../content-site.ts';
import { faqs } from '../site/faqs.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { faqJson } from '../twins/tables.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(json(faqJson(faqs(site), site)), MEDIA_TYPES.json);
}
