import { contentSite } from '../../content-site.ts';
import { wholeMarkdown } from '../../twins/markdown/whole.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(wholeMarkdown(await contentSite()), MEDIA_TYPES.markdown);
