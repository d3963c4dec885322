import { badgeSnippets, badges } from '../badge.ts';
import { type FrameworkView, frameworks } from '../frameworks.ts';
import { paragraph, type Section } from '../page-model.ts';
import type { Site } from '../site.ts';

/** What has something behind it to show: a badge of what is only planned would say more than there is. */
export const withBadge = (site: Site): FrameworkView[] =>
  frameworks(site).filter(({ products }) => products.some(({ standing }) => standing.basis !== null));

/** How another site can show a framework's badge; nothing while this site's address is unknown. */
export function badgeSection(site: Site, id: string): Section[] {
  const badge = withBadge(site).some((one) => one.id === id) ? badges(site).find((one) => one.id === id) : undefined;
  const snippets = badge && badgeSnippets(site, badge);
  if (!badge || !snippets) return [];
  const { path, width, height, told } = badge;
  const words = site.words.share.badge;
  return [
    {
      id: 'badge',
      title: words.title,
      blocks: [
        paragraph('meta', words.lede),
        { kind: 'picture', src: path, width, height, label: told },
        paragraph('meta', words.asImage),
        { kind: 'snippet', code: snippets.image },
        // What has no last day turns to nothing.
        ...(badge.lines.every(({ lapse }) => lapse === null)
          ? []
          : [paragraph('meta', words.asPage), { kind: 'snippet' as const, code: snippets.page }]),
      ],
    },
  ];
}
