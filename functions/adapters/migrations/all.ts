import { first } from './0001-first.ts';
import { uncertain } from './0002-uncertain.ts';
import { lent } from './0003-lent.ts';
import { lists } from './0004-lists.ts';
import { bound } from './0005-bound.ts';
import { stampName } from './0006-stamp-name.ts';
import { openByMailbox } from './0007-open-by-mailbox.ts';
import { bearers } from './0008-bearers.ts';
import { unanswered } from './0009-unanswered.ts';
import { caseTables } from './0010-case.ts';
import { accounts } from './0011-accounts.ts';
import { views } from './0012-views.ts';
import { offers } from './0013-offers.ts';
import { channels } from './0014-channels.ts';
import { readers } from './0015-readers.ts';
import { sums } from './0016-sums.ts';
import { evidence } from './0017-evidence.ts';
import { finds } from './0018-finds.ts';
import type { Dialect } from './dialect.ts';
import type { MIGRATIONS } from './names.ts';

/** The statements of each migration, in their order. What has run somewhere is never changed. */
export const ALL: Record<(typeof MIGRATIONS)[number], (dialect: Dialect) => string[]> = {
  '0001-first': first,
  '0002-uncertain': uncertain,
  '0003-lent': lent,
  '0004-lists': lists,
  '0005-bound': bound,
  '0006-stamp-name': stampName,
  '0007-open-by-mailbox': openByMailbox,
  '0008-bearers': bearers,
  '0009-unanswered': unanswered,
  '0010-case': caseTables,
  '0011-accounts': accounts,
  '0012-views': views,
  '0013-offers': offers,
  '0014-channels': channels,
  '0015-readers': readers,
  '0016-sums': sums,
  '0017-evidence': evidence,
  '0018-finds': finds,
};
