// `npm start`: builds the site if anything it is made from has changed, then serves it and the gate.
import { runNode } from '../functions/hosts/node.ts';
import { buildRoot } from '../src/build/roots.ts';
import { buildIfChanged } from './build-if-changed.ts';

if (!(await buildIfChanged(console.log))) process.exit(1);
await runNode(process.env, buildRoot());
