import { sayMoment, sayShortMoment } from './format.ts';
import { access } from './gate-access.ts';
import { accounts } from './gate-accounts.ts';
import { caseWords } from './gate-case.ts';
import { core } from './gate-core.ts';
import { desk } from './gate-desk.ts';
import { explain } from './gate-explain.ts';
import { followers } from './gate-followers.ts';
import { followersDesk } from './gate-followers-desk.ts';
import { history } from './gate-history.ts';
import { numbers } from './gate-numbers.ts';
import { privacy } from './gate-privacy.ts';
import { program } from './gate-program.ts';
import { review } from './gate-review.ts';
import { sign } from './gate-sign.ts';
import { warnings } from './gate-warnings.ts';
import { steps } from './steps.ts';

/** Everything that the gate says on its pages. */
export const gate = {
  ...core,
  access,
  accounts,
  case: caseWords,
  desk,
  explain,
  followers,
  followersDesk,
  history,
  privacy,
  numbers,
  program,
  review,
  sign,
  steps,
  warnings,
  format: {
    moment: (at: string) => sayMoment(at),
    shortMoment: (at: string) => sayShortMoment(at),
  },
};
