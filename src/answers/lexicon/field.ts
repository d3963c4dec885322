import { FOREIGN_LANGUAGES, type ForeignLanguage } from '../languages/language-of.ts';
import type { LexiconGroup } from '../types.ts';
import access from './access.json' with { type: 'json' };
import assurance from './assurance.json' with { type: 'json' };
import building from './building.json' with { type: 'json' };
import company from './company.json' with { type: 'json' };
import continuity from './continuity.json' with { type: 'json' };
import crypto from './crypto.json' with { type: 'json' };
import data from './data.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import operations from './operations.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import privacy from './privacy.json' with { type: 'json' };

interface Topic {
  topic: string;
  groups: {
    words: string[];
    inRows?: string[];
    inForms?: string[];
    apart?: string[];
    loose?: string[];
    typed?: string[];
    /** The same in other languages. */
    other?: Partial<Record<ForeignLanguage, string[]>>;
    source: string;
    isName?: boolean;
    within?: string;
  }[];
}

/** The field's own words, a file for each topic; every group names its source. */
export const TOPICS: readonly Topic[] = [
  access,
  crypto,
  network,
  building,
  operations,
  continuity,
  data,
  privacy,
  assurance,
  names,
  people,
  company,
];

/** As the matching takes them, without their sources, and with the words of the languages, as BCP 47 tags, that a site is written in besides English. */
export const fieldLexicon = (languages: readonly string[] = []): LexiconGroup[] =>
  TOPICS.flatMap(({ groups }) =>
    groups.map(({ words, inRows, inForms, apart, loose, typed, isName, within, other = {} }) => ({
      words: [
        ...words,
        ...FOREIGN_LANGUAGES.flatMap((one) => (languages.some((tag) => tag.startsWith(one)) ? (other[one] ?? []) : [])),
      ],
      ...(inRows ? { inRows } : {}),
      ...(inForms ? { inForms } : {}),
      ...(apart ? { apart } : {}),
      ...(loose ? { loose } : {}),
      ...(typed ? { typed } : {}),
      ...(isName ? { isName: true as const } : {}),
      ...(within ? { within } : {}),
    })),
  );
