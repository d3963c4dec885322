import type { SettingWords } from '../../src/words/en/settings.ts';

type Faults = SettingWords['faults'];
/** A variable or binding, what is wrong with it by the name of its sentence, and the facts in that. */
export type SettingFault = {
  [What in keyof Faults]: [name: string, what: What, ...of: Parameters<Faults[What]>];
}[keyof Faults];

/** A start that is refused, with every fault. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(faults.map((fault) => fault.join(' ')).join('\n'));
    this.faults = faults;
  }
}
