import { contentSite, hasOwnIcon } from '../content-site.ts';
import { letterIcon } from '../site/brand.ts';

/** `/favicon.svg`, where public/ has none. */
export const getStaticPaths = () => (hasOwnIcon() ? [] : [{ params: { icon: 'favicon' } }]);

export const GET = async (): Promise<Response> =>
  new Response(letterIcon(await contentSite()), { headers: { 'content-type': 'image/svg+xml' } });
