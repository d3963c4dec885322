import type { Compliance } from '../../../schemas/compliance.ts';
import { LAW_OF, type LawRole, rolesStated } from '../law-roles.ts';
import { offersBaa, refusesBaa } from '../meant/baa-offered.ts';
import { type RoleSaid, rolesIn } from '../meant/roles.ts';
import { rolesByLabel } from '../meant/roles-labeled.ts';
import { decidesItself, processesForOthers, roleByAnswer, roleByCapacity } from '../meant/roles-shown.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Faults, Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { NO_CLAIMS } from './claim-context.ts';

/**
 * A company that is a processor is a controller of its own contacts as well. Where the data states the one role only, a text that claims the
 * other says more than the data do; one that denies it contradicts nothing.
 */
const ALSO_TRUE: ReadonlySet<LawRole> = new Set<LawRole>(['controller', 'business']);

/** What the file of the law says of the company's role under it: the law that knows the role, or another that takes it over. */
function statedFor({ frameworks, tree }: Context, role: LawRole): string | undefined {
  const known = LAW_OF[role].map((law) => frameworks.get(law));
  const others = OF_DATA_LAWS.has(role) ? tree.compliance.map(({ data }) => data).filter(takesOver) : [];
  return [...known, ...others]
    .map((law) => (law?.kind === 'regulation' ? law.role : undefined))
    .find((one) => one !== undefined);
}
/** Most laws on data have controllers and processors under these or other names: the DPDP Act of India, the LGPD of Brazil, the nDSG of Switzerland. */
const OF_DATA_LAWS: ReadonlySet<LawRole> = new Set<LawRole>(['processor', 'controller']);
function takesOver(law: Compliance): boolean {
  if (law.kind !== 'regulation' || law.role === undefined) return false;
  const { has, denies } = rolesStated(law.role);
  return [...OF_DATA_LAWS].some((role) => has.has(role) || denies.has(role));
}

/** What a law calls who is not the one: "only a processor" is no controller. */
const OTHER_SIDE: Partial<Record<LawRole, LawRole>> = {
  processor: 'controller',
  controller: 'processor',
  provider: 'business',
};

function isAgainst({ role, isDenied, isOfOwn = false, isSole = false }: RoleSaid, stated: string): boolean {
  const { has, denies } = rolesStated(stated);
  if (isDenied) return !isOfOwn && has.has(role) && !ALSO_TRUE.has(role);
  if (denies.has(role)) return true;
  const other = OTHER_SIDE[role];
  if (isSole && other !== undefined && has.has(other)) return true;
  return !isOfOwn && !has.has(role) && has.size > 0;
}

function fault(context: Context, one: Spoken, role: RoleSaid): Fault<RuleFacts['VS-C35']>[] {
  const stated = statedFor(context, role.role);
  return stated === undefined || !isAgainst(role, stated)
    ? []
    : [faultAt(one, role.start, role.text, { said: stated })];
}

const namesUs = ({ read: { marks } }: Spoken): boolean =>
  marks.some((mark) => mark?.has('us') === true || mark?.has('own') === true);

function* wrongRole(context: Context): Faults<'VS-C35'> {
  const associate = statedFor(context, 'associate');
  const { has, denies } = rolesStated(associate ?? '');
  const agreements: { one: Spoken; start: number; text: string }[] = [];
  const deniedOn = new Set<string>();
  for (const one of spoken(context, [...NO_CLAIMS, 'compliance'])) {
    const all = rolesIn(one);
    // A guide explains roles to everybody, but where it names us.
    if (one.page.collection === 'learn') {
      if (namesUs(one)) yield* all.flatMap((role) => fault(context, one, role));
      continue;
    }
    const said = [
      ...all,
      ...(all.length > 0
        ? []
        : [...rolesByLabel(one), roleByAnswer(one), roleByCapacity(one), processesForOthers(one), decidesItself(one)]),
    ];
    if (all.some(({ role, isDenied }) => role === 'associate' && isDenied)) deniedOn.add(one.page.file);
    const wrong = said.flatMap((role) => (role === null ? [] : fault(context, one, role)));
    yield* wrong;
    if (wrong.length > 0 || associate === undefined) continue;
    // Who signs the agreement is a business associate, and who signs none is not.
    const agreement = denies.has('associate') ? offersBaa(one) : has.has('associate') ? refusesBaa(one) : null;
    if (agreement !== null) agreements.push({ one, ...agreement });
  }
  // A page that says itself that we are no business associate may still tell of an agreement that we are willing to sign.
  for (const { one, start, text } of agreements)
    if (associate !== undefined && !deniedOn.has(one.page.file)) yield faultAt(one, start, text, { said: associate });
}

export const CONTRADICTION_ROLE: Rule[] = [
  { code: 'VS-C35', family: 'contradiction', severity: 'warning', check: wrongRole },
];
