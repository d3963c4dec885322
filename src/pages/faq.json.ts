import { faqs } from '../data/faqs.ts';
import { site } from '../twins/gather.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { faqJson } from '../twins/tables.ts';

export const GET = async (): Promise<Response> => twin(json(faqJson(await faqs(), await site())), MEDIA_TYPES.json);
