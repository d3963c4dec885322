import { relinked } from './relink.ts';

/**
 * The body of a content file as CommonMark that stands anywhere: without comments, every link absolute against `page`, the address of
 * the page it stands on, or from the root of its host while that is unknown. Headings start at level 2, as they do in `content/`.
 */
export const plainMarkdown = (body: string, page: string): string =>
  relinked(body, (url) => (URL.canParse(url, page) ? new URL(url, page).href : url.startsWith('#') ? page + url : url))
    .replace(/^[ \t]+$/gm, '')
    .trim();
