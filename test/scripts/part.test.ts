import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handOver, loadPart } from '../../src/scripts/part.ts';

/** The scripts that the page has begun to load. */
let begun: EventTarget[] = [];

beforeEach(() => {
  begun = [];
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('document', {
    querySelector: () => ({ content: { querySelector: () => ({}) } }),
    importNode: () => new EventTarget(),
    head: { append: (script: EventTarget) => begun.push(script) },
  });
});
afterEach(() => vi.unstubAllGlobals());

// A part that is there stays there, so each test has one of its own.
it('loads a part once, whoever asks for it', async () => {
  const part = { mayBeForeign: () => true, askIn: vi.fn() };
  const asked = [loadPart('languages'), loadPart('languages')];
  handOver('languages', part);
  expect(await Promise.all(asked)).toEqual([part, part]);
  expect(await loadPart('languages')).toBe(part);
  expect(begun).toHaveLength(1);
});

it.each([
  ['cannot be loaded', 'error', 'answering'],
  ['breaks off before it hands anything over', 'load', 'filling'],
] as const)('tries again what %s', async (_, event, name) => {
  const part = vi.fn();
  const failed = Promise.allSettled([loadPart(name), loadPart(name)]);
  begun[0]?.dispatchEvent(new Event(event));
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = loadPart(name);
  handOver(name, part);
  begun[1]?.dispatchEvent(new Event('load'));
  expect(await again).toBe(part);
  expect(begun).toHaveLength(2);
});
