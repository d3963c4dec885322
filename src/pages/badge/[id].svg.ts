import { contentSite } from '../../content-site.ts';
import { badgeSvg } from '../../drawn/badge.ts';
import { DIRECTIONS } from '../../schemas/language.ts';
import script from '../../scripts/badge.ts?worker&url';
import { type Badge, badges } from '../../site/badge.ts';

export const getStaticPaths = async () =>
  badges(await contentSite()).map((badge) => ({ params: { id: badge.id }, props: { badge } }));

export async function GET({ props: { badge } }: { props: { badge: Badge } }): Promise<Response> {
  const { language } = await contentSite();
  return new Response(badgeSvg(badge, DIRECTIONS[language], script), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
}
