import { accent } from './faults-accent.ts';
import { body } from './faults-body.ts';
import { files } from './faults-files.ts';
import { links, references } from './faults-links.ts';
import { lists } from './faults-lists.ts';
import { scopes } from './faults-scopes.ts';
import { values } from './faults-values.ts';
import { yaml } from './faults-yaml.ts';

/** What is wrong in the content, for who edits it. */
export const faults = { accent, body, files, yaml, links, lists, references, scopes, values };
