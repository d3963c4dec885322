import { describe, expect, it } from 'vitest';
import { sayAll, sayDay } from '../../src/words/en/format.ts';
import { pseudo } from '../../src/words/pseudo.ts';

const NAMES = { security: 'Security', privacy: 'Privacy' };

describe('the pseudo-language', () => {
  const words = pseudo({
    status: 'Current',
    states: { granted: 'Granted' },
    until: (day: string) => `Current through ${day}`,
    both: (a: string, b: string) => `${a} and ${b}`,
    bare: (name: string) => name,
    on: (day: string) => `Lapsed on ${sayDay(day)}`,
    held: ({ name, status }: { name: string; status: 'current' | 'lapsed' }) =>
      status === 'current' ? `${name} is current` : `${name} has lapsed`,
    all: (names: readonly string[]) => sayAll(names),
    scope: (categories: readonly ('security' | 'privacy')[]) =>
      sayAll(categories.map((one) => NAMES[one].toLowerCase())),
  });
  it('accents a sentence and makes it 40% longer', () => {
    expect(words.status).toBe('Čúŕŕéñţ ŀóŋ');
    expect(words.states.granted).toMatch(/^Ğŕáñţéď /);
  });
  it('keeps what is content in it', () => {
    expect(words.until('30 June 2027')).toMatch(/^Čúŕŕéñţ ţĥŕóúğĥ 30 June 2027 /);
    expect(words.both('SOC 2', 'ISO 27001')).toMatch(/^SOC 2 áñď ISO 27001 /);
    expect(words.bare('Tallyfox')).toBe('Tallyfox');
    expect(words.all(['SOC 2', 'HIPAA'])).toMatch(/^SOC 2 áñď HIPAA /);
  });
  it('takes what code knows as it is', () => {
    expect(words.scope(['security', 'privacy'])).toMatch(/^šéčúŕíţý áñď ṗŕíṽáčý /);
  });
  it('says a day itself, and knows content inside an object by its key', () => {
    expect(words.on('2027-06-30')).toMatch(/^Ĺáṗšéď óñ 30 Ĵúñé 2027 /);
    expect(words.held({ name: 'SOC 2', status: 'current' })).toMatch(/^SOC 2 íš čúŕŕéñţ /);
  });
});
