import type { Sentence } from '../../reading/sentence.ts';
import { formOf } from './promise-form.ts';
import type { Absolute, Around, Good, Marks, Near, Part } from './promise-marks.ts';

/** Who makes sure: "ensures that", "you can rest assured that", "which means that". */
const PLEDGING = ['assures', 'guarantees', 'means'] as const satisfies Absolute[];
/** How surely or how long. */
const FOR_GOOD = ['always', 'wholly', 'comeWhatMay', 'atOnce', 'unbroken', 'never'] as const satisfies Absolute[];
const DENYING = ['cannot', 'never', 'nobody', 'impossible', 'noSuch', 'nothingBut'] as const satisfies Absolute[];
const STATES: ReadonlySet<Good | 'deed'> = new Set<Good>(['safe', 'unharmed', 'uptime', 'compliant']);
const HARMS: ReadonlySet<Good | 'deed'> = new Set<Good>(['harm', 'misdeed', 'getting']);
/** How near a pledge stands to what it pledges. */
const THING_WITHIN = 4;
/** How far before a deed its doer is looked for. */
const DOER_WITHIN = 8;

const has = (marks: Marks<Part>, from: number, to: number, ...parts: readonly Around[]): boolean => {
  for (let at = Math.max(0, from); at < to; at += 1)
    if (parts.some((part) => marks[at]?.has(part) === true)) return true;
  return false;
};

/** The kinds of promise that a place would be, each made of several signs that stand as they do in a promise. */
export function* signsOfKinds(
  read: Sentence,
  marks: Marks<Part>,
  index: number,
  goods: readonly (Good | 'deed')[],
  found: ReadonlyMap<Absolute, Near>,
): Generator<string> {
  const isState = goods.some((good) => STATES.has(good));
  const isHarm = goods.some((good) => HARMS.has(good));
  const isAfterState = marks[index - 1]?.has('state') === true || marks[index - 2]?.has('state') === true;
  const lasting = FOR_GOOD.some((one) => found.has(one));
  for (const one of PLEDGING) {
    const near = found.get(one);
    if (near === undefined || near.at >= index) continue;
    const form = formOf(read, near.at) ?? 'plain';
    if (isState && isAfterState && has(marks, near.at + 1, index, 'yours', 'kept')) {
      yield `kind: ${one} ${form} a state`;
      if (lasting) yield `kind: ${one} ${form} a state for good`;
    }
    if (goods.includes('security') && index - near.at <= THING_WITHIN) yield `kind: ${one} ${form} security`;
    if (goods.includes('uptime') && index - near.at <= THING_WITHIN) yield `kind: ${one} ${form} uptime`;
  }
  if (isState && isAfterState && has(marks, index - THING_WITHIN - 1, index, 'yours'))
    yield lasting ? 'kind: yours in a state for good' : 'kind: yours in a state';
  const guaranteed = found.get('guarantees');
  if (guaranteed !== undefined && guaranteed.at > index && read.words[guaranteed.at]?.text === 'guaranteed')
    yield 'kind: is guaranteed';
  if (found.has('flat')) yield isAfterState ? 'kind: is flatly' : 'kind: flatly';
  const prevents = found.get('prevents');
  if (isHarm && prevents !== undefined && prevents.at < index && index - prevents.at <= THING_WITHIN + 1)
    yield marks[index]?.has('namedAttack') === true || marks[index - 1]?.has('namedAttack') === true
      ? 'kind: keeps out one way of attack'
      : `kind: keeps out ${formOf(read, prevents.at) ?? 'plain'}`;
  const cannot = found.get('cannot');
  if (isHarm && cannot !== undefined && cannot.at < index && has(marks, cannot.at - 2, cannot.at, 'keeper'))
    yield 'kind: cannot be done by those who keep it';
  const even = found.get('comeWhatMay');
  if (isHarm && found.size === 1 && even !== undefined && even.at < index && index - even.at <= DOER_WITHIN)
    yield 'kind: harm that is only supposed';
  for (const at of [index - 1, index, index - 2]) if (marks[at]?.has('named') === true) yield 'kind: a term';
  for (const one of DENYING) {
    const near = found.get(one);
    if (near === undefined || !isHarm || near.at > index) continue;
    if (one === 'nobody' || has(marks, near.at - DOER_WITHIN, index, 'outsiders')) yield `kind: denied to outsiders`;
    if (has(marks, near.at - DOER_WITHIN, index + DOER_WITHIN, 'another')) yield 'kind: denied to another';
    if (has(marks, near.at - 2, near.at, 'ours')) yield 'kind: denied to us';
    if (has(marks, index, index + DOER_WITHIN, 'yours')) yield 'kind: denied of yours';
  }
  if (found.has('comeWhatMay') && (isState || found.has('cannot') || found.has('nobody') || found.has('nothingBut')))
    yield isAfterState ? 'kind: a state come what may' : 'kind: come what may';
}
