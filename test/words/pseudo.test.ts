import { describe, expect, it } from 'vitest';
import { pseudo } from '../../src/words/pseudo.ts';

describe('the pseudo-language', () => {
  const words = pseudo({
    status: 'Current',
    states: { granted: 'Granted' },
    until: (day: string) => `Current through ${day}`,
    both: (a: string, b: string) => `${a} and ${b}`,
    bare: (name: string) => name,
  });
  it('accents a sentence and makes it 40% longer', () => {
    expect(words.status).toBe('Čúŕŕéñţ ŀóŋ');
    expect(words.states.granted).toMatch(/^Ğŕáñţéď /);
  });
  it('keeps what is content in it', () => {
    expect(words.until('30 June 2027')).toMatch(/^Čúŕŕéñţ ţĥŕóúğĥ 30 June 2027 /);
    expect(words.both('SOC 2', 'ISO 27001')).toMatch(/^SOC 2 áñď ISO 27001 /);
    expect(words.bare('Tallyfox')).toBe('Tallyfox');
  });
});
