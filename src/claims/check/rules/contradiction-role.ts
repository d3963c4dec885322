import { LAW_OF, type LawRole, rolesStated } from '../law-roles.ts';
import { offersBaa } from '../meant/baa-offered.ts';
import { processesForOthers, type RoleSaid, rolesIn } from '../meant/roles.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** A company that is a processor is a controller of its own contacts as well: that a text says so contradicts nothing. */
const ALSO_TRUE: ReadonlySet<LawRole> = new Set<LawRole>(['controller']);

/** What the file of the law says of the company's role under it. */
function statedFor({ frameworks }: Context, role: LawRole): string | undefined {
  for (const law of LAW_OF[role]) {
    const framework = frameworks.get(law);
    if (framework?.kind === 'regulation' && framework.role !== undefined) return framework.role;
  }
  return undefined;
}

function isAgainst({ role, isDenied }: RoleSaid, stated: string): boolean {
  const { has, denies } = rolesStated(stated);
  if (isDenied) return has.has(role) && !ALSO_TRUE.has(role);
  return !ALSO_TRUE.has(role) && !has.has(role) && (has.size > 0 || denies.has(role));
}

function* wrongRole(context: Context): Faults<'VS-C35'> {
  const associate = statedFor(context, 'associate');
  for (const one of spoken(context, [...NO_CLAIMS, 'learn', 'compliance'])) {
    let isFound = false;
    for (const said of rolesIn(one)) {
      const stated = statedFor(context, said.role);
      if (stated === undefined || !isAgainst(said, stated)) continue;
      isFound = true;
      yield faultAt(one, said.start, said.text, { said: stated });
    }
    const acting = isFound ? null : processesForOthers(one);
    const role = acting === null ? undefined : statedFor(context, acting.role);
    if (acting !== null && role !== undefined && isAgainst(acting, role)) {
      yield faultAt(one, acting.start, acting.text, { said: role });
      continue;
    }
    // Who signs the agreement is a business associate.
    if (isFound || associate === undefined || !rolesStated(associate).denies.has('associate')) continue;
    const offer = offersBaa(one);
    if (offer !== null) yield faultAt(one, offer.start, offer.text, { said: associate });
  }
}

export const CONTRADICTION_ROLE: Rule[] = [
  { code: 'VS-C35', family: 'contradiction', severity: 'warning', check: wrongRole },
];
