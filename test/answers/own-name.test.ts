import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/open.ts';
import { withoutName } from '../../src/answers/own-name.ts';
import { demoData } from './demo.ts';

const without = withoutName('Northwind Cloud', (word) => word === 'cloud');
const said = (query: string): string => without(query).replace(/\s+/g, ' ').trim();

describe('the company’s own name in a search', () => {
  it('says nothing, whole or by its first word, and all else stays where it was', () => {
    expect(said('Does Northwind Cloud sell data?')).toBe('Does sell data?');
    expect(said('has northwind been hacked')).toBe('has been hacked');
    expect(said('northwind’s subprocessors')).toBe('subprocessors');
    expect(without('is northwind safe').indexOf('safe')).toBe('is northwind safe'.indexOf('safe'));
  });
  it('stays where nothing else is asked, and where it is a word of the field', () => {
    expect(said('Northwind Cloud')).toBe('Northwind Cloud');
    expect(said('which cloud')).toBe('which cloud');
    expect(withoutName('Cloud Works', (word) => word === 'cloud')('which cloud')).toBe('which cloud');
    expect(withoutName('', () => false)('which cloud')).toBe('which cloud');
  });
  it('is taken out of a long text at once', () => {
    const began = performance.now();
    without('northwind x '.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
  it('changes no answer', async () => {
    const answers = openAnswers(await demoData());
    const first = (query: string) => {
      const outcome = answers.ask(query);
      return outcome.kind === 'silence' ? null : outcome.hits[0]?.id;
    };
    expect(first('does northwind sell data')).toBe(first('do you sell data'));
    for (const query of ['who owns northwind', 'northwind pricing', 'is northwind hacked'])
      expect(first(query), query).toBeNull();
  });
});
