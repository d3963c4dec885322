import { isMap, isScalar, isSeq } from 'yaml';
import { MEANT } from '../../schemas/countries.ts';
import { openFrontMatter, setValue } from '../../source/edit-front-matter.ts';
import type { Change } from '../change.ts';

/** 0.1 took any two capital letters for a country; 0.2 takes the codes of ISO 3166-1. */
export const countryCodes: Change = {
  version: '0.2.0',
  title: 'country-codes',
  apply: (files) =>
    [...files].flatMap(([file, before]) => {
      if (!/^content\/subprocessors\/[^/]+\.yaml$/.test(file)) return [];
      let text = before;
      for (const [index, code] of locationsIn(file, before).entries()) {
        const meant = MEANT.get(code);
        if (meant) text = setValue(file, text, ['location', index], meant);
      }
      return text === before ? [] : [{ is: 'write', file, text }];
    }),
};

function locationsIn(file: string, text: string): string[] {
  const contents = openFrontMatter(file, text)?.document.contents;
  const location = isMap(contents) ? contents.get('location', true) : undefined;
  return isSeq(location) ? location.items.map((item) => (isScalar(item) ? String(item.value) : '')) : [];
}
