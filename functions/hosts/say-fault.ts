import type { SettingWords } from '../../src/words/en/settings.ts';
import { settingWords } from '../../src/words/settings.ts';
import { messageOf } from '../domain/message-of.ts';
import { EnvironmentFault, type SettingFault } from './environment-fault.ts';

export const saySetting = ([, what, ...of]: SettingFault, { faults }: Pick<SettingWords, 'faults'>): string =>
  (faults[what] as (...of: unknown[]) => string)(...of);

/** What keeps a gate from starting, for whoever starts it. */
export function sayFault(fault: unknown, words: SettingWords = settingWords.en): string {
  return fault instanceof EnvironmentFault
    ? words.all(fault.faults.map((one) => words.fault(one[0], saySetting(one, words))))
    : messageOf(fault);
}

/** What the work answers, or its fault with the words as the message. */
export function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    throw new Error(sayFault(fault), { cause: fault });
  }
}
