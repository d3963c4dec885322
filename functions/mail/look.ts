import { contrast, inkOn } from './ink-on.ts';

/**
 * How an email looks: the site's papers, inks and type, written into each element because Gmail drops the stylesheet of an answered or
 * forwarded email and Outlook for Windows reads little of it. Every ink stands on a paper that is named with it, so that a program
 * that turns colors over turns both.
 */
export const LIGHT = {
  paper: '#ffffff',
  ink: '#17191e',
  soft: '#565a63',
  line: '#dcd8cf',
  rule: '#17191e',
  panel: '#f6f5f1',
  edge: '#83817b',
};
export const DARK = {
  paper: '#14171c',
  ink: '#ebe9e4',
  soft: '#a8abb3',
  line: '#353840',
  rule: '#c9c6bf',
  panel: '#1c2026',
  edge: '#7d818a',
};

// Without quotation marks, which would be written as entities in each attribute.
const SERIF = 'Charter,Bitstream Charter,Sitka Text,Noto Serif,P052,Cambria,Georgia,serif';
const SANS = '-apple-system,Segoe UI,Roboto,system-ui,Noto Sans,Helvetica Neue,Arial,sans-serif';
const MONO = 'ui-monospace,Cascadia Mono,Menlo,Consolas,monospace';
/** A hash or an address has no place to break but everywhere. */
const WRAP = 'word-wrap:break-word;overflow-wrap:anywhere;word-break:break-word';
const HASH = 'word-wrap:break-word;word-break:break-all';
const VERBATIM = 'margin:0;padding:14px 16px;white-space:pre-wrap';

const text = (size: string, more = ''): string => `margin:0;font:${size} ${SANS};${WRAP};color:${LIGHT.ink}${more}`;
const soft = (size: string, more = ''): string => `margin:0;font:${size} ${SANS};${WRAP};color:${LIGHT.soft}${more}`;

/** Inline styles, by what they are for. */
export const STYLE = {
  page: `margin:0;padding:0;background:${LIGHT.paper};-webkit-text-size-adjust:100%`,
  /** Outlook for Windows knows no `max-width`: a table of a fixed width stands around it there. */
  column: 'width:100%;max-width:600px;table-layout:fixed;border-collapse:collapse',
  head: `padding:14px 0;border-top:4px solid ${LIGHT.rule};border-bottom:1px solid ${LIGHT.line};font:600 16px/1.3 ${SERIF};color:${LIGHT.ink};${WRAP}`,
  step: `${soft('600 14px/1.5')};padding-top:6px`,
  title: `margin:0;padding:6px 0 2px;font:600 26px/1.2 ${SERIF};color:${LIGHT.ink};${WRAP}`,
  /** Over each of several things that one email tells. */
  heading: `margin:0;padding:16px 0 0;border-top:1px solid ${LIGHT.line};font:600 19px/1.3 ${SERIF};color:${LIGHT.ink};${WRAP}`,
  say: text('16px/1.6'),
  note: soft('14px/1.55'),
  list: text('16px/1.6', ';padding:0 22px'),
  item: 'margin:0 0 4px',
  label: `${soft('14px/1.5')};padding:8px 12px 8px 0;border-bottom:1px solid ${LIGHT.line};vertical-align:top;width:112px`,
  labelRtl: `${soft('14px/1.5')};padding:8px 0 8px 12px;border-bottom:1px solid ${LIGHT.line};vertical-align:top;width:112px`,
  value: `${text('14px/1.5')};padding:8px 0;border-bottom:1px solid ${LIGHT.line};vertical-align:top`,
  onePiece: 'white-space:nowrap',
  /** A value of several lines keeps them. */
  lines: 'white-space:pre-line',
  code: `font:13px/1.5 ${MONO};${HASH}`,
  panel: `background:${LIGHT.panel};border-top:2px solid ${LIGHT.rule};border-bottom:2px solid ${LIGHT.rule}`,
  prose: `${VERBATIM};font:16px/1.6 ${SERIF};${WRAP};color:${LIGHT.ink}`,
  codes: `${VERBATIM};font:12px/1.5 ${MONO};${HASH};color:${LIGHT.ink}`,
  bare: soft('14px/1.55'),
  link: `color:${LIGHT.ink};text-decoration:underline;${WRAP}`,
  address: `color:${LIGHT.soft};text-decoration:underline;${HASH}`,
  foot: `${soft('13px/1.55')};padding:16px 0 0;border-top:1px solid ${LIGHT.line}`,
} as const;

/** A fill that stands less than 3:1 against a paper needs an outline to be a button there (WCAG 2.2, 1.4.11). */
const FILL_CONTRAST_MIN = 3;
/**
 * Outlook ignores the padding of a link: it pads the cell around it, and a border gives the link its size everywhere else. `look`: the class
 * of a button whose outline is seen on dark paper.
 */
export const buttonStyle = (fill: string): { cell: string; link: string; look: string } => {
  const isFaint = (paper: string): boolean => contrast(fill, paper) < FILL_CONTRAST_MIN;
  const edge = isFaint(LIGHT.paper) ? LIGHT.edge : fill;
  return {
    cell: `background:${fill};border-radius:3px;mso-padding-alt:12px 20px`,
    link: `display:inline-block;background:${fill};border:1px solid ${edge};border-radius:3px;padding:12px 20px;font:600 16px/1.3 ${SANS};color:${inkOn(fill)};text-decoration:none`,
    look: isFaint(DARK.paper) ? 'b e' : 'b',
  };
};

/** What else there is to say to programs that read a stylesheet: dark paper, which Outlook marks with attributes of its own. */
const dark = (before: string): string =>
  [
    `${before}.p{background:${DARK.paper}!important}`,
    `${before}.q{background:${DARK.panel}!important;border-color:${DARK.rule}!important}`,
    `${before}.i{color:${DARK.ink}!important}`,
    `${before}.s{color:${DARK.soft}!important}`,
    `${before}.l{border-color:${DARK.line}!important}`,
    `${before}.e{border-color:${DARK.edge}!important}`,
    `${before}.h{border-color:${DARK.rule} transparent ${DARK.line}!important}`,
  ].join('');
export const STYLESHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  // Programs on phones make links of days and addresses, and color them.
  'a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}',
  `@media (prefers-color-scheme:dark){${dark('')}}`,
  dark('[data-ogsc] '),
].join('');
