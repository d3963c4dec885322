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
  groups: { words: string[]; inRows?: string[]; loose?: string[]; source: string; isName?: boolean; within?: string }[];
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

/** As the matching takes them, without their sources. */
export const FIELD_LEXICON: readonly LexiconGroup[] = TOPICS.flatMap(({ groups }) =>
  groups.map(({ words, inRows, loose, isName, within }) => ({
    words,
    ...(inRows ? { inRows } : {}),
    ...(loose ? { loose } : {}),
    ...(isName ? { isName: true as const } : {}),
    ...(within ? { within } : {}),
  })),
);
