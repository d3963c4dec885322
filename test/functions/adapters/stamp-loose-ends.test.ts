import { expect, it } from 'vitest';
import { Damaged } from '../../../functions/adapters/stamp/damaged.ts';
import { looseEnds } from '../../../functions/adapters/stamp/loose-ends.ts';

const ends = (content: string) => looseEnds(Buffer.from(content, 'latin1'));
const CLOSED = { open: 0, over: 0, marked: 0, text: false };

it.each([
  ['nothing', '', CLOSED],
  ['what pairs', 'q BT /F 1 Tf (x) Tj ET Q /P BMC EMC', CLOSED],
  ['letters in a string', '(q \\( Q (BT) BDC) Tj', CLOSED],
  ['letters in a name, a comment and a hex string', '/q /BT % q BT\n<71> Tj', CLOSED],
  ['letters in a dictionary', '/P <</q (Q) /MCID 0>> BDC EMC', CLOSED],
  ['letters in an inline image', 'q BI /W 2 /H 1 ID q \u0001 EI\u0090 Q) BT \nEI Q', CLOSED],
  ['what is open', 'q q Q q BT /P BMC', { open: 2, over: 0, marked: 1, text: true }],
  ['what closes too much', 'Q Q q EMC', { open: 1, over: 2, marked: 0, text: false }],
])('counts %s', (_what, content, expected) => {
  expect(ends(content)).toEqual(expected);
});

it.each(['(no end', 'no beginning)', 'BI ID no end'])('refuses %s', (content) => {
  expect(() => ends(content)).toThrow(new Damaged('content'));
});
