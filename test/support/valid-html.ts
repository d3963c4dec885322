import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A table that is laid out as rows on a phone loses its roles in some browsers, so they are written out.
    'no-redundant-role': 'off',
    // Boxes of one name are one list.
    'form-dup-name': ['error', { allowArrayBrackets: true, shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // The type that HTML gives a field and a button is the one that is meant.
    'no-implicit-input-type': 'off',
    'no-implicit-button-type': 'off',
    // How it is written is the library's.
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // A question is as long as it is.
    'long-title': 'off',
  },
});

/** What html-validate finds in a page, one line a finding. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}
