import { badgeSnippets, badges } from '../badge.ts';
import { paragraph, type Section } from '../page-model.ts';
import type { Site } from '../site.ts';

/** How another site can show a framework's badge; nothing while this site's address is unknown. */
export function badgeSection(site: Site, id: string): Section[] {
  const badge = badges(site).find((one) => one.id === id);
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
        paragraph('meta', words.asPage),
        { kind: 'snippet', code: snippets.page },
      ],
    },
  ];
}
