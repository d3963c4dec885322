import type { Status } from '../claims/standing.ts';
import type { Day } from '../schemas/primitives.ts';
import { type FrameworkView, frameworks } from './frameworks.ts';
import { part, type Site } from './site.ts';
import { roughWidth, wrap } from './wrap.ts';

/** A line of a badge: its place and size in px, and what it turns to once a day has passed. */
export interface BadgeLine {
  text: string;
  look: 'company' | 'held' | 'product' | 'sign' | 'status' | 'dated';
  y: number;
  /** From the side that its language is read from. */
  indent: number;
  status: Status | null;
  lapse: { day: Day; text: string } | null;
}
export interface Badge {
  id: string;
  /** Of the badge's file, with its base. */
  path: string;
  /** Where it leads: the framework's page, absolute where the site's address is known. */
  url: string;
  width: number;
  height: number;
  lines: BadgeLine[];
  /** The whole of it in one sentence, and the same once it has lapsed. */
  told: string;
  lapse: { day: Day; text: string } | null;
}

export const BADGE_SIZES: Record<BadgeLine['look'], number> = {
  company: 13,
  held: 20,
  product: 13,
  sign: 14,
  status: 14,
  dated: 12,
};
const LEADING = 1.35;
export const BADGE_EDGE = 16;
const SIGN_ROOM = 20;
const WIDTH_MIN = 280;
const WIDTH_MAX = 400;
const LINES_MAX = 2;

const LAPSED_SIGN = '✕';

function badgeOf(site: Site, one: FrameworkView): Badge {
  const words = site.words.share.badge;
  const { name } = site.company;
  const room = WIDTH_MAX - 2 * BADGE_EDGE;
  let y = BADGE_EDGE - 4;
  let widest = 0;
  const lines: BadgeLine[] = [];
  const add = (look: BadgeLine['look'], text: string, more: Partial<BadgeLine> = {}) => {
    const { indent = 0, lapse = null } = more;
    const measure = roughWidth(BADGE_SIZES[look]);
    for (const [at, line] of wrap(text, measure, room - indent, LINES_MAX, site.language).entries()) {
      y += BADGE_SIZES[look] * LEADING;
      widest = Math.max(widest, indent + measure(line));
      const turned = lapse && { day: lapse.day, text: at === 0 ? lapse.text : '' };
      lines.push({ text: line, look, y, indent, status: more.status ?? null, lapse: turned });
    }
  };
  add('company', name);
  add('held', one.products.length > 1 ? one.name : one.heldName);
  y += 5;
  for (const { product, heldName, status } of one.products) {
    if (one.products.length > 1) {
      y += 4;
      add('product', product === null ? heldName : `${product}: ${heldName}`);
    }
    const turns = status.lapsesAfter !== null && status.lapsed !== null;
    const lapse = (text: string) => (turns ? { day: status.lapsesAfter as Day, text } : null);
    const top = y;
    add('sign', status.mark, { status: status.status, lapse: lapse(LAPSED_SIGN) });
    y = top;
    add('status', status.word + status.afterWord, {
      indent: SIGN_ROOM,
      status: status.status,
      lapse: lapse(status.lapsed ?? ''),
    });
  }
  y += 5;
  add('dated', words.asOf(site.today, site.host));
  const held = one.products.map(
    ({ status, product }) => `${product === null ? '' : `${product}: `}${status.word}${status.afterWord}`,
  );
  const [only] = one.products.length === 1 ? one.products : [];
  return {
    id: one.id,
    path: site.to('badge', { id: one.id }),
    url: site.at(one.path),
    width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, Math.ceil(widest + 2 * BADGE_EDGE))),
    height: Math.ceil(y + BADGE_EDGE),
    lines,
    told: words.told(name, one.heldName, held, site.today),
    lapse:
      only?.status.lapsesAfter && only.status.lapsed
        ? { day: only.status.lapsesAfter, text: words.lapsed(name, one.heldName, only.status.lapsed) }
        : null,
  };
}

/** A badge for each framework. */
export const badges = part((site: Site): Badge[] => frameworks(site).map((one) => badgeOf(site, one)));

/** How another site shows a badge; null while nobody knows where this one will be. As a page it can tell that it has lapsed. */
export function badgeSnippets(site: Site, one: Badge): { image: string; page: string } | null {
  if (site.company.trustUrl === undefined) return null;
  const name = frameworks(site).find(({ id }) => id === one.id)?.name ?? '';
  // What replaces the image must not state more than the image does on the day it is read.
  const label = escaped(site.words.share.badge.label(name, site.company.name));
  const size = `width="${one.width}" height="${one.height}"`;
  const source = escaped(site.at(one.path));
  return {
    image: `<a href="${escaped(one.url)}"><img src="${source}" alt="${label}" ${size}></a>`,
    page: `<iframe src="${source}" title="${label}" ${size} style="border:0" loading="lazy"></iframe>`,
  };
}
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
