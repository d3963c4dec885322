// The gate as a process of its own: `node gate.ts <root> [<grace in seconds>]`. The rest comes by the environment, as for an operator.
import { runNode } from '../../../../functions/hosts/node.ts';

const [, , root, grace] = process.argv;
const { port } = await runNode(process.env, root, grace === undefined ? undefined : Number(grace));
process.stdout.write(`ready ${port} ${process.pid}\n`);
