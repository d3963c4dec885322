import { contentSite } from '../content-site.ts';
import { faqs } from '../site/faqs.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { faqCsv } from '../twins/tables.ts';

export const GET = async (): Promise<Response> => twin(faqCsv(faqs(await contentSite())), MEDIA_TYPES.csv);
