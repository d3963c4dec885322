import { readFile } from 'node:fs/promises';
import { checkList, sendList } from '../acts/link-lists.ts';
import { LINK_LIST_ROWS_MAX_BY_COMMAND, OFFER_DAYS_USUAL } from '../domain/limits.ts';
import { readLinkList } from '../domain/link-list.ts';
import { messageOf } from '../domain/message-of.ts';
import { OPERATOR } from '../domain/staff.ts';
import { rowFault } from '../pages/link-list.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import { type Call, listed } from './call.ts';
import { UsageFault } from './command-line.ts';

export interface ListOptions {
  csv: string;
  documents?: string;
  days?: string;
  note?: string;
  send?: true;
}

/** `gate invite --csv list.csv`: shows what each row would make; with `--send`, makes it. The same list again makes nothing twice. */
export async function inviteList({ deps, words, print }: Call, typed: ListOptions): Promise<number> {
  const says = words.linkCommands;
  const bytes = await readFile(typed.csv).catch((fault: unknown) => {
    throw new UsageFault(words.files.unreadable(typed.csv, messageOf(fault)));
  });
  const view = fullView(viewOf(deps));
  const defaults = {
    documents: listed(typed.documents),
    days: typed.days ?? String(OFFER_DAYS_USUAL),
    note: typed.note ?? '',
  };
  const read = readLinkList(bytes, defaults, LINK_LIST_ROWS_MAX_BY_COMMAND);
  if ('fault' in read) {
    const { faults } = view.words.linkList;
    const fault = read.fault === 'too-many' ? faults['too-many'](LINK_LIST_ROWS_MAX_BY_COMMAND) : faults[read.fault];
    throw new UsageFault(words.requests.option('csv', fault));
  }
  const { rows, sealed } = await checkList(deps, read.rows, OPERATOR);
  const { check } = view.words.linkList;
  for (const one of rows) {
    const result =
      one.form === null
        ? one.faults.map((fault) => rowFault(fault, view)).join('. ')
        : one.form.send === 'mail'
          ? check.mailed
          : check.copied;
    print([check.row(one.row), one.for || '-', result].join('  '));
  }
  const good = rows.filter(({ form }) => form !== null).length;
  print(good === 0 ? check.none : check.lede(good, rows.length));
  if (typed.send !== true) {
    if (good > 0) print(says.toSend);
    return good === rows.length ? 0 : 1;
  }
  const sent = await sendList(deps, sealed, OPERATOR);
  if ('refused' in sent && typeof sent.refused === 'string') throw new UsageFault(says.notShown);
  print(view.words.linkList.sent.lede(sent.made));
  for (const { for: to, token } of sent.copies)
    print([to, new URL(deps.to('offer', { token }), deps.settings.siteUrl).href].join('  '));
  return good === rows.length ? 0 : 1;
}
