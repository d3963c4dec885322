import { faqs } from '../data/faqs.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { faqCsv } from '../twins/tables.ts';

export const GET = async (): Promise<Response> => twin(faqCsv(await faqs()), MEDIA_TYPES.csv);
