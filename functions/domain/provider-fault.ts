/**
 * Why a company's sign-in came to nothing: `denied` there, by the provider or by whoever should have signed in; `unreachable`, or not
 * in a state to answer; `refused` by us, because its answer isn't for this sign-in or isn't proven. `told` is what it said, for the log.
 */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly why: 'denied' | 'unreachable' | 'refused';

  constructor(why: ProviderFault['why'], told: string) {
    super(told);
    this.why = why;
  }
}
