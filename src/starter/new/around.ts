import { stringify } from 'yaml';
import { gap } from '../../schemas/gap.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { PartialTree } from '../../source/references.ts';
import { idOfTitle } from '../id-of-title.ts';

/** What a new entry is written into. */
export interface Around {
  today: Day;
  /** The entries that can be read. */
  tree: PartialTree;
  /** A file's text, by its name relative to the project; undefined when there is none. */
  text(file: string): string | undefined;
}

/** What is to be written, by name: files that must not be there yet, and the new text of one that is. */
export interface Written {
  created: Map<string, string>;
  changed: Map<string, string>;
}

/** Why nothing is written. */
export type Refusal =
  | { is: 'no-id'; title: string }
  | { is: 'not-an-attestation'; file: string; kind: string }
  | { is: 'unreadable'; file: string }
  | { is: 'no-kind'; name: string };
export const isRefusal = (answer: Written | Refusal): answer is Refusal => 'is' in answer;

/** The id that was given, or the title's. */
export function chosenId(given: string | undefined, title: string): string | Refusal {
  return given ?? idOfTitle(title) ?? { is: 'no-id', title };
}

export const created = (...files: [file: string, text: string][]): Written => ({
  created: new Map(files),
  changed: new Map(),
});

/** A key with its value, left out when that is undefined; or a comment that says what is missing. */
export type Line = [key: string, value: unknown] | { missing: string };

export const yamlOf = (lines: readonly Line[]): string =>
  lines
    .map((line) => {
      if ('missing' in line) return `# ${gap(line.missing)}\n`;
      const [key, value] = line;
      if (value === undefined) return '';
      const written = { lineWidth: 0, flowCollectionPadding: false } as const;
      const simple = Array.isArray(value) && value.every((one) => typeof one !== 'object');
      return simple
        ? `${key}: ${stringify(value, { ...written, collectionStyle: 'flow' })}`
        : stringify({ [key]: value }, written);
    })
    .join('');

export const fileOf = (lines: readonly Line[], body = ''): string =>
  `---\n${yamlOf(lines)}---\n${body === '' ? '' : `\n${body}\n`}`;
