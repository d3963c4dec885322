import { pick } from './random.ts';

const SYLLABLES =
  'ba be bo da de do fa fe ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve'.split(' ');
const FORMS = [
  'How does the {name} screen show {thing} {when}',
  'Who sees {thing} of {name} {when}',
  'Where do we find {thing} in {name} {when}',
  'What does {name} do with {thing} {when}',
  'Can we change {thing} of {name} {when}',
  'Which of our people set {thing} in {name} {when}',
];
const THINGS = [
  ...['the payout calendar', 'invoice layouts', 'the color of a label', 'webhook names', 'column order', 'menu names'],
  ...['ledger notes', 'the list of branches', 'board views', 'currency rounding', 'account nicknames', 'fee tables'],
  ...['tax codes', 'sandbox balances', 'statement headings', 'the batch size', 'reply texts', 'marketplace groups'],
];
const WHENS = [
  ...['on a phone', 'after a merger', 'in a second branch', 'in spring', 'during a trial', 'in a small team'],
  ...[
    'with two currencies',
    'when a seller moves',
    'before the first payout',
    'in a shared workspace',
    'on public holidays',
  ],
];

/** A made-up word of three or four syllables: the vocabulary grows with the number of questions, as a real one does. */
export const madeUp = (random: () => number): string => {
  const word = Array.from({ length: random() < 0.5 ? 3 : 4 }, () => pick(random, SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** A question that says nothing of security, so that no claim hangs on it; seldom the same twice. */
export const question = (random: () => number, name: string): string =>
  `${pick(random, FORMS).replace('{name}', name).replace('{thing}', pick(random, THINGS)).replace('{when}', pick(random, WHENS))}?`;
