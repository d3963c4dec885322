import { GATE, PAGES, TWINS } from './addresses.ts';

const firstPart = (path: string): string => path.split('/')[1] ?? '';
const OF_SITE = new Set([...Object.values(PAGES), ...Object.values(TWINS)].map(firstPart));
const isBelowOwn = (path: string): boolean => path.split('/').length > 2 && !OF_SITE.has(firstPart(path));

/** Everything below these first parts is the gate's. */
export const GATE_FOLDERS: readonly string[] = [...new Set(Object.values(GATE).filter(isBelowOwn).map(firstPart))];
/** The gate's addresses that stand alone, among the site's. */
export const GATE_FILES: readonly string[] = Object.values(GATE).filter((path) => !isBelowOwn(path));

/** A path inside an expression. */
export const literally = (text: string): string => text.replace(/[.]/g, '\\.');

/** All of the gate's addresses as patterns, in the form that Cloudflare, Netlify and Caddy read. */
export const gatePatterns = (base: string): string[] => [
  ...GATE_FOLDERS.flatMap((folder) => [`${base}/${folder}`, `${base}/${folder}/*`]),
  ...GATE_FILES.map((file) => base + file),
];

/** What follows `base/` in an address of the gate, as an expression without anchor at its beginning. */
export const GATE_EXPRESSION = `(?:(?:${GATE_FOLDERS.join('|')})(?:/.*)?|${GATE_FILES.map((file) => literally(file.slice(1))).join('|')})$`;
/** The same for whole addresses, in the dialect that JavaScript, PCRE and RE2 share. */
export const gateExpression = (base: string): string => `^${literally(base)}/${GATE_EXPRESSION}`;

/** Whether an address is the gate's; every other one is the site's. */
export const isGateAddress = (base: string): ((pathname: string) => boolean) => {
  const expression = new RegExp(gateExpression(base));
  return (pathname) => expression.test(pathname);
};
