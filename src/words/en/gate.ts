import { sayDay, sayMoment, sayShortMoment } from './format.ts';
import { access } from './gate-access.ts';
import { accounts } from './gate-accounts.ts';
import { caseWords } from './gate-case.ts';
import { core } from './gate-core.ts';
import { deliveries } from './gate-deliveries.ts';
import { desk } from './gate-desk.ts';
import { deskAccess } from './gate-desk-access.ts';
import { deskDocuments } from './gate-desk-documents.ts';
import { evidence } from './gate-evidence.ts';
import { explain } from './gate-explain.ts';
import { history } from './gate-history.ts';
import { linkList } from './gate-link-list.ts';
import { links } from './gate-links.ts';
import { log } from './gate-log.ts';
import { numbers } from './gate-numbers.ts';
import { offer } from './gate-offer.ts';
import { prefilled } from './gate-prefilled.ts';
import { program } from './gate-program.ts';
import { review } from './gate-review.ts';
import { sessions } from './gate-sessions.ts';
import { sign } from './gate-sign.ts';
import { signatures } from './gate-signatures.ts';
import { warnings } from './gate-warnings.ts';
import { logFaults } from './log-faults.ts';
import { steps } from './steps.ts';

/** Everything that the gate says on its pages. */
export const gate = {
  ...core,
  access,
  accounts,
  case: caseWords,
  desk,
  deskAccess,
  explain,
  history,
  numbers,
  linkList,
  links,
  offer,
  prefilled,
  deskDocuments,
  deliveries,
  evidence,
  log,
  logFaults,
  program,
  review,
  sessions,
  sign,
  signatures,
  steps,
  warnings,
  format: {
    day: (day: string) => sayDay(day),
    moment: (at: string) => sayMoment(at),
    shortMoment: (at: string) => sayShortMoment(at),
  },
};
