import { files } from './faults-files.ts';
import { yaml } from './faults-yaml.ts';

/** What is wrong in the content, for who edits it. */
export const faults = { files, yaml };
