import { rewriteTags, withAttributes } from '../../body/rewrite-tags.ts';

/** Where the links of saved pages lead. */
export interface Links {
  /** The path that the site is published under: `''` or `/trust`. */
  base: string;
  /** Its whole public address, base included; none while it is unknown. */
  address: string | undefined;
  /** The file of the pack behind a path of the site without base; undefined for what is not in it. */
  fileOf: (path: string) => string | undefined;
}

export const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/g;
const ADDRESSES = new Set(['href', 'src', 'action']);
/** Of what a page's head links to, a saved copy needs these alone. */
const LINKS_KEPT = /\brel="(?:icon|stylesheet|canonical)"/;

const upFrom = (file: string): string => '../'.repeat(file.split('/').length - 1);
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** An address as it stands in the pack's file `from`; null where it leads nowhere from there. */
function led(value: string, from: string, { base, address, fileOf }: Links): string | null {
  const isHere = address !== undefined && (value === address || value.startsWith(`${address}/`));
  const local = isHere ? `${base}${value.slice(address.length)}` : value;
  if (!local.startsWith('/') || local.startsWith('//')) return value;
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
  const file = path.startsWith(`${base}/`) ? fileOf(decoded(path.slice(base.length))) : undefined;
  // A query is for a server: a saved page answers none.
  if (file !== undefined) return `${upFrom(from)}${encoded(file)}${tail.replace(/^\?[^#]*/, '')}`;
  return address === undefined ? null : new URL(local, address).href;
}

/** A page as it is read from a folder: no scripts, relative links, styles beside it; `note` is said above its main part. */
export function offlinePage(html: string, file: string, links: Links, note: string): string {
  const still = html.replace(SCRIPTS, '');
  const kept = links.address === undefined ? still.replace(/<form\b[\s\S]*?<\/form>/g, '') : still;
  return rewriteTags(kept, (tag) => {
    if (tag.closes) return tag.text;
    if (tag.name === 'link' && !LINKS_KEPT.test(tag.text)) return '';
    if (tag.name === 'meta' && tag.text.includes('http-equiv="content-security-policy"')) return '';
    const isCanonical = tag.name === 'link' && tag.text.includes('rel="canonical"');
    const written = withAttributes(tag, (name, value) =>
      ADDRESSES.has(name) && !isCanonical ? led(value, file, links) : value,
    );
    return tag.name === 'main' ? note + written : written;
  });
}

/** A stylesheet with what it loads led to the files of the pack. */
export const offlineStyles = (css: string, file: string, links: Links): string =>
  css.replace(/url\((["']?)(\/[^"')]+)\1\)/g, (whole, _, path: string) => {
    const to = led(path, file, links);
    return to === null ? whole : `url("${to}")`;
  });
