import { describe, expect, it } from 'vitest';
import { wantsOf } from '../../src/answers/wants.ts';

const read = (text: string) => {
  const { wants, phrase } = wantsOf(text);
  return [wants, phrase.map(([start, end]) => text.slice(start, end)).join(' ')];
};

describe('what a row wants', () => {
  it.each([
    ['How many servers do you run?', 'count', 'servers'],
    ['How often do you rotate keys?', 'frequency', 'rotate keys'],
    ['How long are logs kept?', 'duration', 'logs kept'],
    ['Which kind of load balancing is available?', 'which', 'load balancing'],
    ['What is your process for patches?', 'which', 'process'],
    ['Who owns the data?', 'person', 'owns'],
    ['Please describe your pricing structure.', 'account', 'pricing structure'],
    ['Have you ever had a breach?', 'past', 'breach'],
    ['Does the company have a roadmap?', 'having', 'roadmap'],
    ['Do you encrypt backups?', 'doing', 'encrypt backups'],
    ['Is there a help desk in our time zone?', 'existence', 'help desk'],
    ['Can customers define roles?', 'ability', 'define roles'],
    ['Contract: How many users are included?', 'count', 'users'],
    ['Escalation contacts', 'nothing', 'Escalation contacts'],
    ['Chain of custody', 'nothing', 'Chain custody'],
  ])('%s', (text, wants, phrase) => {
    expect(read(text)).toEqual([wants, phrase]);
  });
  it('is nothing of a row without a word', () => {
    expect(wantsOf(' – ')).toEqual({ wants: 'nothing', phrase: [] });
  });
});
