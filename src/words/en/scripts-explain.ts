import type { Measured } from '../../claims/check/measured.ts';
import type { Code } from '../../claims/check/rule-facts.ts';
import type { Severity } from '../../claims/check/types.ts';
import { sayOneOf } from './format.ts';

/** Of findings in prose, how many were right, in words for a table and for `--explain`. */
function measured(one: Measured['rules'][Code]): string {
  const { findings = 0, right = 0, debatable = 0, altered = 0 } = one ?? {};
  const said = [
    ...(findings === 0 ? [] : [`${right} of ${findings} (${Math.floor((100 * right) / findings)}%)`]),
    ...(debatable === 0 ? [] : [`${debatable} debatable`]),
    ...(altered === 0 ? [] : [`${altered} altered facts found`]),
  ];
  return said.length === 0 ? 'not measured yet' : said.join(', ');
}

const SEVERITY: Record<Severity, string> = {
  error: 'error: stops a build',
  warning: 'warning: worth a look, stops nothing',
};

export interface Explained {
  code: Code;
  title: string;
  about: string;
  severity: Severity;
  /** Undefined where it depends on the place. */
  why: string | undefined;
  source: string;
  fix: string;
  found: readonly string[];
  passes: readonly string[];
  /** Null for a rule that judges data rather than prose. */
  measured: string | null;
  comment: string;
}

const list = (examples: readonly string[]): string => examples.map((one) => `    ${one}`).join('\n');

/** What `vouchsafe check --explain` says. */
export const explain = {
  option: 'explain one rule, such as VS-W01, and check nothing',
  measured,
  data: 'data, not prose',
  unknown: (code: string, near: readonly string[]) =>
    `there is no rule ${code}.${near.length === 0 ? '' : ` Did you mean ${sayOneOf(near)}?`} docs/claims.md lists them all`,
  rule: ({ code, title, about, severity, why, source, fix, found, passes, measured: said, comment }: Explained) =>
    [
      `${code}  ${title}`,
      `  Family: ${about}`,
      `  Severity: ${SEVERITY[severity]}`,
      `  Why: ${why ?? 'each finding says which fact it stands against.'}`,
      `  Source: ${source}`,
      `  What to do: ${fix}`,
      ...(found.length === 0 ? [] : [`  Found, for example:\n${list(found)}`]),
      ...(passes.length === 0 ? [] : [`  Passes:\n${list(passes)}`]),
      `  Right on unseen prose: ${said === null ? 'not applicable; it judges data and files.' : `${said}.`}`,
      `  To allow one in a file, with a reason:\n    ${comment}`,
    ].join('\n'),
  silencedNever: 'This rule is about comments that allow findings, so no comment allows it.',
};
