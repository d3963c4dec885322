import { readableAccent } from '../claims/accent.ts';
import type { Site } from './site.ts';

/** The company's accent, readable on both papers. */
export const accent = ({ company }: Site) => readableAccent(company.brand.accent);

/** What stands at the head of every printed page. */
export function runningHead(site: Site): string {
  const { name, asOf } = site.company;
  return site.words.frame.runningHead(name, asOf);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The first letter of the name on the accent, for the tabs of browsers; an SVG of its own. */
export function letterIcon(site: Site): string {
  const { light, onLight } = accent(site);
  const [first] = new Intl.Segmenter(site.language, { granularity: 'grapheme' }).segment(site.company.name);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="6" fill="${light}" />
  <text x="16" y="22" font-family="system-ui, sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="${onLight}">${escaped((first?.segment ?? '').toUpperCase())}</text>
</svg>
`;
}
