import type { Compliance } from '../../../schemas/compliance.ts';
import { norm } from '../lexicon/company-names.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { namesIn } from './names-said.ts';

/** "Tallyfox Relay has no SOC 2 report", where the report is about other products. */
export function isOfOtherProduct({ tree }: Context, { read }: Spoken, framework: Compliance): boolean {
  const ofReports = framework.kind === 'attestation' ? framework.reports.flatMap(({ systems }) => systems ?? []) : [];
  const systems = [...framework.systems, ...ofReports].map(norm);
  const { name, legalName } = tree.company.data;
  const [own, legal] = [norm(name), norm(legalName)];
  const [first = ''] = own.split(' ');
  return (
    systems.length > 0 &&
    namesIn(read).some(({ text }) => {
      const said = norm(text);
      const isOurs = said === own || own.startsWith(said) || legal.startsWith(said);
      return (
        said.startsWith(`${first} `) && !isOurs && !systems.some((one) => one.includes(said) || said.includes(one))
      );
    })
  );
}
