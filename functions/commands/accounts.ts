import { readFile } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { ACCOUNTS_MAX, type Account, accountList } from '../../src/schemas/account.ts';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { openCsv } from '../../src/sheets/read-csv.ts';
import { loadAccounts, putAccounts, removeAccount } from '../acts/accounts.ts';
import { accountFaults, accountNames, withoutNothing } from '../domain/accounts.ts';
import { OPERATOR } from '../domain/staff.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const COLUMNS = ['domain', 'company', 'decide', 'documents', 'agreement', 'date', 'until'] as const;

/** A CRM's table: the first row names the columns; those of other names are left alone. Each account with its row. */
function fromCsv(bytes: Uint8Array): { given: unknown; row: number }[] {
  const { records, firstRow } = openCsv(bytes);
  const [head = [], ...rows] = records;
  const at = new Map(COLUMNS.map((name) => [name, head.findIndex((title) => title.trim().toLowerCase() === name)]));
  return rows.flatMap((cells, index) => {
    if (cells.every((one) => one.trim() === '')) return [];
    const cell = (name: (typeof COLUMNS)[number]): string => (cells[at.get(name) ?? -1] ?? '').trim();
    const given = (name: (typeof COLUMNS)[number]) => (cell(name) === '' ? {} : { [name]: cell(name) });
    const documents = cell('documents')
      .split(/[\s,;|]+/)
      .filter(Boolean);
    const agreement = [cell('agreement'), cell('date')].every((one) => one === '')
      ? {}
      : { agreement: { reference: cell('agreement'), date: cell('date') } };
    const domain = cell('domain').toLowerCase().replace(/^@/, '');
    const decide = cell('decide') === '' ? {} : { decide: cell('decide').toLowerCase() };
    return [
      {
        given: {
          domain,
          ...given('company'),
          ...decide,
          ...given('until'),
          ...(documents.length > 0 ? { documents } : {}),
          ...agreement,
        },
        row: index + firstRow + 1,
      },
    ];
  });
}

async function readList({ deps, words }: Call, file: string): Promise<Account[]> {
  const says = words.accounts;
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new UsageFault(says.unreadable(file, fault.code ?? ''));
  });
  let rows: { given: unknown; row: number }[];
  try {
    if (/\.csv$/i.test(file)) rows = fromCsv(bytes);
    else {
      const parsed: unknown = JSON.parse(bytes.toString('utf8'));
      const list = Array.isArray(parsed) ? parsed : (parsed as { accounts?: unknown }).accounts;
      rows = (list as unknown[]).map((given, index) => ({ given, row: index + 1 }));
    }
  } catch {
    throw new UsageFault(says.notAList(file));
  }
  const { accounts: api } = fullView(viewOf(deps)).words;
  const read = accountList.safeParse({ accounts: rows.map(({ given }) => given) });
  const faults: string[] = [];
  const add = (index: unknown, message: string) =>
    faults.push(says.fault(file, rows[Number(index)]?.row ?? 1, message));
  if (!read.success)
    for (const issue of read.error.issues) {
      const name = issue.path.findLast((one) => typeof one === 'string' && Object.hasOwn(api.fields, one));
      add(
        issue.path[1],
        issue.code === 'unrecognized_keys'
          ? api.foreign(issue.keys)
          : api.fields[(issue.path.length > 1 ? name : 'accounts') as keyof typeof api.fields],
      );
    }
  else
    for (const { index, why, of } of accountFaults(deps.manifest, read.data.accounts))
      add(
        index,
        why === 'unknown-document' ? api.faults[why](of, accountNames(deps.manifest).join(', ')) : api.faults[why](of),
      );
  if (!read.success || faults.length > 0) throw new UsageFault(faults.join('\n'));
  return read.data.accounts.map(withoutNothing);
}

interface Typed {
  put?: string;
  remove?: string;
  json?: true;
}
async function run(call: Call, { put, remove, json }: Typed): Promise<number> {
  const { deps, print } = call;
  const says = call.words.accounts;
  if (put !== undefined && remove !== undefined) throw new UsageFault(says.oneAtATime);
  if (put !== undefined) {
    const outcome = await putAccounts(deps, await readList(call, put), OPERATOR);
    if ('refused' in outcome) throw new UsageFault(says.full(ACCOUNTS_MAX));
    const { accounts, added, changed, removed } = outcome.counts;
    print(says.put(accounts, added, changed, removed));
  } else if (remove !== undefined) {
    const outcome = await removeAccount(deps, remove.toLowerCase(), OPERATOR);
    if ('refused' in outcome) throw new UsageFault(says.unknown(remove));
    print(says.removed(remove.toLowerCase()));
  } else {
    const { accounts } = await loadAccounts(deps);
    if (json) print(visibleJson({ accounts }));
    else
      for (const { domain, company = '', decide = '', documents = [], agreement, until } of accounts)
        print(
          [domain, isolated(company), decide, documents.join(','), isolated(agreement?.reference ?? ''), until ?? '']
            .filter((one) => one !== '')
            .join('  '),
        );
    if (accounts.length === 0 && !json) print(says.none);
  }
  if (!json && !deps.manifest.access.rules.some((rule) => rule.accounts)) print(says.noRule);
  return 0;
}

export const accountsCommand = ({ words, choose }: Declaring) =>
  new Command('accounts')
    .description(words.rules.accounts)
    .option('--put <file>', words.rules.put)
    .option('--remove <domain>', words.rules.remove)
    .option('--json', words.json)
    .action((typed) => choose({ needs: 'gate', run: (call) => run(call, typed as Typed) }));
