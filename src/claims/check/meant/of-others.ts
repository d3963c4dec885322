import { wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';
import { vendorsIn } from './vendors-said.ts';

/** "vendor assessments (ISO 27001 / SOC 2)", "handled by Stripe, a PCI DSS compliant service" */
export function isOfOthers({ read, text }: Spoken, { start, noun }: Statement): boolean {
  const first = wordAt(read, start);
  if (noun && OTHERS.test(read.words[first - 1]?.text ?? '') && read.words[first]?.gap === ' ') return true;
  // "Certifications of our hosting provider: …"
  if (OF_PROVIDER.test(text.slice(0, start + LEAD_CHARS).split(':')[0] ?? '') && text.slice(start).includes(':'))
    return true;
  const beside = APPOSED.exec(text.slice(Math.max(0, start - APPOSED_CHARS), start));
  const comma = beside === null ? -1 : start - beside[0].length;
  return vendorsIn(read).some(({ end }) => end === comma);
}
const OF_PROVIDER =
  /^\W*(?:certifications?|reports?|compliance|attestations?|credentials?) (?:of|held by|from) (?:our|the) [\w -]{0,30}(?:providers?|vendors?|hosts?|partners?|data cent(?:er|re)s?|subprocessors?)$/i;
const LEAD_CHARS = 80;
const OTHERS = /^(?:vendors?|vendors'|suppliers?|suppliers'|sub-?processors?|subcontractors?)$/;
const APPOSED = /(?:,| \(| [–—-]) ?(?:an?|the|which is|which are|who is|itself|both)(?: [\w-]+){0,3} $/;
const APPOSED_CHARS = 60;
