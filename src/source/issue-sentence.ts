import { choicesOf, descriptionOf, formOf } from './schema-at.ts';
import type { Issue, IssueContext, Sentence } from './sentence.ts';
import { badDay, badText, notAllowed, outOfRange, wrongType } from './value-sentences.ts';

/** `issue` is what the library says of a key that is not there: for a choice it names the values. */
export function missingKey(issue: Issue, context: IssueContext): Sentence {
  const { schema, key, label, words } = context;
  const isKind = issue.code === 'invalid_union' && 'options' in issue;
  const choices = isKind ? (issue.options ?? []).map(String) : schema ? choicesOf(schema) : [];
  const description = schema && !isKind && descriptionOf(schema);
  const said = words.missingKey(label, key, choices.length > 1 ? choices : undefined, description || undefined);
  return { code: 'missing-key', ...said };
}

/** The choices of a union in one sentence, never the list of everything each of them missed. */
function noneFits(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  context: IssueContext,
  ruleOf: (issue: Issue) => string | undefined,
): Sentence {
  if ('options' in issue && issue.options) return notAllowed(issue.options, context);
  const branches: Issue[] = issue.errors.flat().filter((inner) => inner.path.length === 0);
  const values = branches.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  if (values.length > 0 && branches.every((inner) => inner.code === 'invalid_value'))
    return notAllowed(values, context);
  const [first] = branches;
  if (first?.code === 'invalid_type' && branches.every((inner) => inner.code === 'invalid_type'))
    return wrongType(first.expected, {
      ...context,
      rule: context.rule ?? (first.expected === 'string' && context.schema ? formOf(context.schema) : undefined),
    });
  const rules = branches.map(
    (inner) =>
      ruleOf(inner) ??
      (inner.code === 'invalid_format' && inner.format === 'date' ? context.words.rules.day : undefined),
  );
  const known = [...new Set(rules.filter((rule) => rule !== undefined))];
  return badText(context, known.length > 0 ? known.join(', ') : context.words.rules.unknown);
}

/** One issue of the schema library in plain words. The switch is exhaustive: a new kind of issue does not compile. */
export function issueSentence(
  issue: Exclude<Issue, { code: 'unrecognized_keys' }>,
  context: IssueContext,
  ruleOf: (issue: Issue) => string | undefined,
): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, context);
    case 'invalid_format':
      return issue.format === 'date'
        ? badDay(context)
        : badText(context, context.rule ?? context.words.rules.format(issue.format));
    case 'invalid_value':
      return notAllowed(issue.values, context);
    case 'invalid_union':
      return noneFits(issue, context, ruleOf);
    case 'too_big':
    case 'too_small':
      return outOfRange(issue, context);
    case 'not_multiple_of':
      return badText(context, context.words.rules.multipleOf(Number(issue.divisor)));
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return badText(context, context.rule ?? context.words.rules.unknown);
  }
}
