import type { Markup } from '../markup.ts';
import { type ChoicesProps, choices } from './fields.ts';

/** A document, or a bundle of them, that can be ticked. */
export interface Offered {
  id: string;
  title: string;
  hint?: string;
}
interface Props extends Pick<ChoicesProps, 'legend' | 'faults' | 'view'> {
  documents: readonly Offered[];
  chosen: readonly string[];
}

/** The documents that a form of the desk is about, as boxes. */
export const documentBoxes = ({ documents, chosen, ...rest }: Props): Markup =>
  choices({
    kind: 'checkbox',
    name: 'documents',
    options: documents.map(({ id, title, ...hint }) => ({
      id: `documents-${id}`,
      value: id,
      label: title,
      checked: chosen.includes(id),
      ...hint,
    })),
    ...rest,
  });
