import { fourOnPostgres, oneNode } from './grounds/node.ts';
import { describeFlow } from './whole-flow.ts';

describeFlow({ on: 'Node and SQLite', make: oneNode, scripts: true, email: 'lucja@buyer.example' });
describeFlow({ on: 'four Nodes and PostgreSQL', make: fourOnPostgres, scripts: true, email: 'lucja@buyer.example' });
