import { frameworks } from '../../data/frameworks.ts';
import { site } from '../../twins/gather.ts';
import { frameworksPage } from '../../twins/markdown/framework.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(frameworksPage(await frameworks(), await site()), MEDIA_TYPES.markdown);
