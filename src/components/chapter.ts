import { rewriteTags, withAttributes } from '../body/rewrite-tags.ts';
import type { WholePart } from '../site/whole.ts';

/** Attributes that name ids of the same page. */
const REFERENCES = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']);
/** Parts of a page that would be landmarks: in a document of many pages each would stand there dozens of times. */
const LANDMARKS = new Set(['aside', 'section']);
/** What machines read on the page itself. */
const OF_PAGES = /^data-(?:fact|value|pagefind-.*|copy)$/;

export interface Placed {
  number: string;
  anchor: string;
  /** The level of its heading: 2 or 3. */
  level: number;
  /** All parts by the paths of their pages. */
  parts: ReadonlyMap<string, WholePart>;
}

/** A page's own part as a chapter of a document that holds many: headings one or two levels down, ids of its own, links within. */
export function asChapter(html: string, { number, anchor, level, parts }: Placed): string {
  const plain = html.replace(/<form\b[\s\S]*?<\/form>|<nav\b[\s\S]*?<\/nav>|<button\b[\s\S]*?<\/button>/g, '');
  const own = (id: string) => `${anchor}-${id}`;
  const within = (href: string): string => {
    const [path = '', hash = ''] = href.split('#');
    if (path === '') return `#${own(hash)}`;
    const target = parts.get(path);
    if (target === undefined) return href;
    // What stands in for a list of its parts has no places of its own.
    return `#${hash === '' || target.model === null ? target.anchor : `${target.anchor}-${hash}`}`;
  };
  let isTitled = false;
  return rewriteTags(plain, (tag) => {
    const depth = Number(/^h([1-6])$/.exec(tag.name)?.[1] ?? 0);
    const name = depth > 0 ? `h${Math.min(6, depth + level - 1)}` : tag.name;
    if (tag.closes) return `</${name}>`;
    const isLandmark = LANDMARKS.has(tag.name);
    const opened = withAttributes(
      tag,
      (key, value) => {
        if (OF_PAGES.test(key) || (isLandmark && key.startsWith('aria-label'))) return null;
        if (key === 'id') return own(value);
        if (REFERENCES.has(key)) return value.split(/\s+/).map(own).join(' ');
        return key === 'href' ? within(value) : value;
      },
      name,
    );
    if (tag.name === 'aside') return opened.replace('<aside', '<aside role="none"');
    const isTitle = depth === 1 && !isTitled;
    isTitled ||= isTitle;
    return isTitle ? `${opened}<span class="number">${number}</span> ` : opened;
  });
}
