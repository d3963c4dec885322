import { afterAll, expect } from 'vitest';
import { inChromium } from '../functions/weeks/chromium/in-chromium.ts';
import { play } from '../functions/weeks/play.ts';

const faults: string[] = [];
// Every other person has scripts turned off.
play('SQLite, in Chromium', () => inChromium(faults), 240);
afterAll(() => expect(faults).toEqual([]));
