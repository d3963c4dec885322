import { endOfImageData, endOfString } from './content-ends.ts';
import { type LooseEnds, looseEnds } from './loose-ends.ts';

/** What an operator takes, a letter each: number, name, string, array, dictionary, or `p` for a name or a dictionary (ISO 32000-2 Annex A). */
const OPERANDS: Readonly<Record<string, string>> = {
  b: '',
  B: '',
  'b*': '',
  'B*': '',
  BDC: 'Np',
  BMC: 'N',
  BT: '',
  c: 'nnnnnn',
  cm: 'nnnnnn',
  CS: 'N',
  cs: 'N',
  d: 'an',
  d0: 'nn',
  d1: 'nnnnnn',
  Do: 'N',
  DP: 'Np',
  EMC: '',
  ET: '',
  f: '',
  F: '',
  'f*': '',
  G: 'n',
  g: 'n',
  gs: 'N',
  h: '',
  i: 'n',
  j: 'n',
  J: 'n',
  K: 'nnnn',
  k: 'nnnn',
  l: 'nn',
  m: 'nn',
  M: 'n',
  MP: 'N',
  n: '',
  q: '',
  Q: '',
  re: 'nnnn',
  RG: 'nnn',
  rg: 'nnn',
  ri: 'N',
  s: '',
  S: '',
  sh: 'N',
  'T*': '',
  Tc: 'n',
  Td: 'nn',
  TD: 'nn',
  Tf: 'Nn',
  Tj: 's',
  TJ: 'a',
  TL: 'n',
  Tm: 'nnnnnn',
  Tr: 'n',
  Ts: 'n',
  Tw: 'n',
  Tz: 'n',
  v: 'nnnn',
  w: 'n',
  W: '',
  'W*': '',
  y: 'nnnn',
  "'": 's',
  '"': 'nns',
};
/** Colors take as many numbers as their space has parts, and a pattern its name. */
const COLORS = new Set(['SC', 'sc', 'SCN', 'scn']);
const COLOR_OPERANDS = /^n{0,32}N?$/;
const PATH_BEGINS = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PATH_ENDS = new Set(['s', 'S', 'f', 'F', 'f*', 'b', 'B', 'b*', 'B*', 'n']);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const TOKEN = /%[^\r\n]*|\/[^\s\0()<>[\]{}/%]*|[()[\]{}]|<<|>>|<[^>]*>|[^\s\0()<>[\]{}/%]+/g;
const OPERANDS_MAX = 40;

/**
 * What a page's content leaves open, or null when a viewer may stop reading in it or take what follows for a part of it: an operator
 * that nobody knows or that lacks what it needs, a string, an array or a path without an end.
 */
export function soundEnds(content: Uint8Array): LooseEnds | null {
  try {
    return isSound(content) ? looseEnds(content) : null;
  } catch {
    return null;
  }
}

function isSound(content: Uint8Array): boolean {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  let operands = '';
  let path = false;
  /** The marks of the arrays and dictionaries that are open. */
  const open: string[] = [];
  const add = (kind: string): boolean => {
    if (open.length === 0) operands += kind;
    return operands.length <= OPERANDS_MAX;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const token = match[0];
    const first = token[0];
    if (first === '%') continue;
    if (first === '/') {
      if (!add('N')) return false;
    } else if (token === '(') {
      const end = endOfString(source, TOKEN.lastIndex);
      if (end < 0 || !add('s')) return false;
      TOKEN.lastIndex = end;
    } else if (token === '<<' || token === '[') open.push(token);
    else if (token === '>>' || token === ']') {
      if (open.pop() !== (token === ']' ? '[' : '<<')) return false;
      if (!add(token === ']' ? 'a' : 'd')) return false;
    } else if (first === '<') {
      if (!add('s')) return false;
    } else if (NUMBER.test(token)) {
      if (!add('n')) return false;
    } else if (token === 'true' || token === 'false' || token === 'null') {
      if (!add('x')) return false;
    } else if (open.length > 0) return false;
    else if (token === 'BI') {
      const end = endOfImage(source, TOKEN.lastIndex);
      if (end < 0 || operands !== '') return false;
      TOKEN.lastIndex = end;
    } else {
      if (!takes(token, operands)) return false;
      operands = '';
      if (PATH_BEGINS.has(token)) path = true;
      else if (PATH_ENDS.has(token)) path = false;
    }
  }
  return operands === '' && open.length === 0 && !path;
}

function takes(operator: string, operands: string): boolean {
  if (COLORS.has(operator)) return COLOR_OPERANDS.test(operands) && operands !== '';
  const wanted = Object.hasOwn(OPERANDS, operator) ? OPERANDS[operator] : undefined;
  if (wanted === undefined || wanted.length !== operands.length) return false;
  for (let index = 0; index < wanted.length; index++) {
    const given = operands[index];
    if (wanted[index] === 'p' ? given !== 'N' && given !== 'd' : given !== wanted[index]) return false;
  }
  return true;
}

/** The same end that `looseEnds` finds. */
function endOfImage(source: string, from: number): number {
  const data = source.indexOf('ID', from);
  return data < 0 ? -1 : endOfImageData(source, data + 2);
}
