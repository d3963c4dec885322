import { contentSite } from '../content-site.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { subprocessorsCsv } from '../twins/tables.ts';

export const GET = async (): Promise<Response> =>
  twin(subprocessorsCsv(subprocessors(await contentSite())), MEDIA_TYPES.csv);
