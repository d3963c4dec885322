import { contentSite } from '../../content-site.ts';
import { everyPage } from '../../site/models/every.ts';
import type { PageModel } from '../../site/page-model.ts';
import { pageMarkdown } from '../../twins/markdown/page.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return everyPage(site).map((model) => ({
    params: { page: model.path.slice(site.base.length + 1, -1) || undefined },
    props: { model },
  }));
}

export const GET = async ({ props: { model } }: { props: { model: PageModel } }): Promise<Response> =>
  twin(pageMarkdown(await contentSite(), model), MEDIA_TYPES.markdown);
