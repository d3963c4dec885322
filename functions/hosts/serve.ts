import { runNode } from './node.ts';

// The site and the gate as they were built, and nothing that builds: what a container or a service manager starts.
await runNode(process.env);
