import { choicesOf, descriptionOf } from './schema-at.ts';
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
function noneFits(issue: Extract<Issue, { code: 'invalid_union' }>, context: IssueContext): Sentence {
  if ('options' in issue && issue.options) return notAllowed(issue.options, context);
  const branches: Issue[] = issue.errors.flat();
  const [first] = branches;
  return first?.code === 'invalid_type' && branches.every((inner) => inner.code === 'invalid_type')
    ? wrongType(first.expected, context)
    : badText(context);
}

/** One issue of the schema library in plain words. The switch is exhaustive: a new kind of issue does not compile. */
export function issueSentence(issue: Exclude<Issue, { code: 'unrecognized_keys' }>, context: IssueContext): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, context);
    case 'invalid_value':
      return notAllowed(issue.values, context);
    case 'invalid_union':
      return noneFits(issue, context);
    case 'too_big':
    case 'too_small':
      return outOfRange(issue, context);
    case 'invalid_format':
      return issue.format === 'date' ? badDay(context) : badText(context);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return badText(context);
  }
}
