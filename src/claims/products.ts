import type { Attestation, Certification, Compliance } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import { standing } from './standing.ts';

/** Systems that stand together, and the framework as it is for them alone: with the reports, letters and certificates that cover them. */
export interface Product {
  systems: string[];
  data: Compliance;
}

type Covering = { systems?: string[] | undefined };
const covers = (one: Covering, system: string): boolean => one.systems === undefined || one.systems.includes(system);

/** The systems that a framework is about: its own list, or all that its reports, letters and certificates name. */
export function systemsOf(framework: Compliance): string[] {
  const named = listed(framework).flatMap(({ systems = [] }) => systems);
  return [...new Set([...framework.systems, ...named])];
}

const listed = (framework: Compliance): Covering[] => {
  if (framework.kind === 'attestation') return framework.reports;
  return framework.kind === 'certification' ? framework.certificates : [];
};

/** The framework as it is for some of its systems. */
function forSystems<Data extends Attestation | Certification>(framework: Data, systems: string[]): Data {
  const ours = <One extends Covering>(all: readonly One[]): One[] =>
    all.filter((one) => systems.some((system) => covers(one, system)));
  const next = framework.next && ours([framework.next])[0];
  return framework.kind === 'attestation'
    ? { ...framework, systems, next, reports: ours(framework.reports), bridgeLetters: ours(framework.bridgeLetters) }
    : { ...framework, systems, next, certificates: ours(framework.certificates) };
}

/** What a system's standing rests on: the very report or certificate, or how it stands without one. */
function ground(data: Compliance, today: Day): unknown {
  const { basis, status } = standing(data, today);
  if (basis?.kind === 'report') return basis.report;
  return basis?.kind === 'certificate' ? basis.certificate : status;
}

/**
 * A framework by product: systems whose standing rests on the same report or certificate are one. A framework whose reports name no
 * systems of their own is one product, whatever it is about.
 */
export function productsOf(framework: Compliance, today: Day): Product[] {
  const systems = systemsOf(framework);
  const whole = [{ systems, data: { ...framework, systems } }];
  if (framework.kind !== 'attestation' && framework.kind !== 'certification') return whole;
  if (listed(framework).every((one) => one.systems === undefined)) return whole;
  const bySystem = Map.groupBy(systems, (system) => ground(forSystems(framework, [system]), today));
  const found = [...bySystem.values()].map((together) => ({
    systems: together,
    data: forSystems(framework, together),
  }));
  return found.length > 1 ? found : whole;
}
