import { oneNode } from './grounds/node.ts';
import { workerd } from './grounds/workerd.ts';
import { describeFlow } from './whole-flow.ts';

describeFlow({ on: 'Node and SQLite', make: oneNode, scripts: false, email: 'lucja@other-buyer.example' });
describeFlow({ on: 'workerd, D1 and R2', make: workerd, scripts: true, email: 'lucja@buyer.example' });
