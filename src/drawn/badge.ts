import { PAPER_LIGHT } from '../claims/accent.ts';
import { BADGE_EDGE, BADGE_SIZES, type Badge, type BadgeLine } from '../site/badge.ts';
import { element, escaped } from './markup.ts';
import { EDGE, INK, LAPSED, SOFT, TONES } from './tones.ts';

const SERIF = "Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Georgia, serif";
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

const lapsing = (lapse: { day: string; text: string } | null) => ({
  'data-lapses': lapse?.day,
  'data-lapsed': lapse?.text,
});

/**
 * A badge as an SVG document. Colors stand in attributes: where it is opened as a page no style may be inline, and as an image no
 * stylesheet is loaded. `script` is the address of the script that tells what has lapsed; an image runs none.
 */
export function badgeSvg(badge: Badge, direction: 'ltr' | 'rtl', script: string): string {
  const { width, height, url, told, lapse } = badge;
  const isFromRight = direction === 'rtl';
  const line = ({ text, look, y, indent, status, lapse }: BadgeLine) =>
    element(
      'text',
      {
        x: isFromRight ? width - BADGE_EDGE - indent : BADGE_EDGE + indent,
        y: Math.round(y),
        direction: isFromRight ? 'rtl' : null,
        'font-family': look === 'held' ? SERIF : SANS,
        'font-size': BADGE_SIZES[look],
        'font-weight': look === 'dated' || look === 'product' ? 400 : 600,
        fill: status ? TONES[status] : look === 'held' ? INK : SOFT,
        ...lapsing(lapse),
        'data-tone': lapse ? LAPSED : null,
      },
      escaped(text),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
${element(
  'svg',
  {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'told',
  },
  [
    element('title', { id: 'told', ...lapsing(lapse) }, escaped(told)),
    element(
      'a',
      { href: url, target: '_top' },
      [
        element('rect', {
          x: 0.5,
          y: 0.5,
          width: width - 1,
          height: height - 1,
          rx: 2,
          fill: PAPER_LIGHT,
          stroke: EDGE,
        }),
        ...badge.lines.map(line),
      ].join('\n'),
    ),
    `<script href="${escaped(script)}"></script>`,
  ].join('\n'),
)}
`;
}
