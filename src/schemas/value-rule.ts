/** How a value has to be written, by the name under which the catalog has the sentence. A schema for authors gives it as its message. */
export const VALUE_RULES = [
  'id',
  'month-or-day',
  'https-address',
  'plain-address',
  'public-address',
  'email',
  'domain',
  'country',
  'jurisdiction',
  'edition',
  'open-findings',
  'language',
  'version',
  'logo',
  'logo-file',
  'color',
  'pdf',
  'sha256',
  'caiq',
  'mvsp',
  'question-id',
  'csv-file',
  'one-subject',
  'country-approves',
  'webhook-url',
  'channel-address',
  'told',
  'time-zone',
] as const;
export type ValueRule = (typeof VALUE_RULES)[number];

export const rule = (name: ValueRule): ValueRule => name;
/** The rule that an issue of a schema names; undefined where its kind says enough. */
export const ruleOf = ({ message }: { message: string }): ValueRule | undefined =>
  VALUE_RULES.find((name) => name === message);
