import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ACCOUNTS_MAX, type Account, account, accountList } from '../../src/schemas/account.ts';
import {
  type AccountsOutcome,
  loadAccounts,
  type Precondition,
  putAccount,
  putAccounts,
  removeAccount,
} from '../acts/accounts.ts';
import { countProgramCall } from '../acts/count-program-call.ts';
import { accountFaults, accountNames, accountsCallLimit, etagOfAccount, withoutNothing } from '../domain/accounts.ts';
import { ACCOUNTS_CALLS_PER_HOUR } from '../domain/limits.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { sendProblem } from './answer.ts';
import type { ChangedAccounts } from './api-shapes.ts';
import { isOneOf } from './bearer.ts';

const SECONDS_PER_HOUR = 3600;
/** As many faults as a person mends at a time. */
const FAULTS_TOLD = 20;
/** Who changed the accounts, in the log. */
const API = 'api';

const wordsOf = (deps: Deps) => fullView(viewOf(deps)).words.accounts;

/** The bearer of a sync, one of `ACCOUNTS_TOKENS`. Where none is set, there are no accounts to sync. */
export const requireAccountsToken =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    const tokens = deps.settings.accountsTokens ?? [];
    if (tokens.length === 0) return sendProblem(c, 404, wordsOf(deps).notSetUp);
    if (!isOneOf(c, tokens)) {
      c.header('www-authenticate', 'Bearer');
      return sendProblem(c, 401, wordsOf(deps).refused);
    }
    if (!(await countProgramCall(deps, accountsCallLimit))) {
      c.header('retry-after', String(SECONDS_PER_HOUR));
      return sendProblem(c, 429, wordsOf(deps).limit(ACCOUNTS_CALLS_PER_HOUR));
    }
    return next();
  };

/** `"a", W/"b"` → the tags; null without the header. A weak tag is as good as none for a change (RFC 9110 §13.1.1). */
function tags(header: string | undefined): string[] | null {
  return header === undefined ? null : header.split(',').map((one) => one.trim());
}
const conditionOf = (c: Context): Precondition => ({
  ifMatch: tags(c.req.header('if-match')),
  ifNoneMatch: tags(c.req.header('if-none-match')),
});

type Problem = { field: string | null; message: string };
const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('/');

/** What a schema says against a body, a sentence for each field. */
function issuesOf(issues: readonly z.core.$ZodIssue[], deps: Deps): Problem[] {
  const { fields, foreign } = wordsOf(deps);
  const faults = issues.map((issue): Problem => {
    if (issue.code === 'unrecognized_keys')
      return { field: pathOf([...issue.path, issue.keys[0] ?? '']), message: foreign(issue.keys) };
    const name = issue.path.findLast((one) => typeof one === 'string' && Object.hasOwn(fields, one));
    return { field: pathOf(issue.path), message: fields[(name ?? 'accounts') as keyof typeof fields] };
  });
  return faults;
}

const unprocessable = (c: Context, deps: Deps, faults: readonly Problem[]): Response =>
  sendProblem(
    c,
    422,
    wordsOf(deps).faulty(faults.length),
    faults.slice(0, FAULTS_TOLD).map(({ field, message }) => ({ field, message })),
  );

/** The body as the schema has it; a refusal otherwise. */
async function readJson<T>(c: Context, deps: Deps, schema: z.ZodType<T>): Promise<T | Response> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    return sendProblem(c, 415, wordsOf(deps).notJson);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer()));
  } catch {
    return sendProblem(c, 400, wordsOf(deps).notJson);
  }
  const read = schema.safeParse(body);
  return read.success ? read.data : unprocessable(c, deps, issuesOf(read.error.issues, deps));
}

/** What no schema can tell: names that the trust center doesn't know, a domain twice, an agreement for everyone at a mail provider. */
function faultsOf(accounts: readonly Account[], deps: Deps, at: (index: number) => readonly PropertyKey[]): Problem[] {
  const { faults } = wordsOf(deps);
  const known = accountNames(deps.manifest);
  return accountFaults(deps.manifest, accounts).map(({ index, path, why, of }) => ({
    field: pathOf([...at(index), ...path]),
    message: why === 'unknown-document' ? faults[why](of, known.join(', ')) : faults[why](of),
  }));
}

/** What became of the list. */
function answer(c: Context, deps: Deps, outcome: AccountsOutcome): Response {
  if ('refused' in outcome) {
    const { refused } = outcome;
    if (refused === 'unknown') return sendProblem(c, 404, wordsOf(deps).unknown);
    if (refused === 'full') return sendProblem(c, 409, wordsOf(deps).full(ACCOUNTS_MAX));
    return sendProblem(c, 412, wordsOf(deps).changed);
  }
  c.header('etag', outcome.etag);
  const inRules = deps.manifest.access.rules.some(({ accounts }) => accounts);
  return c.json({ ...outcome.counts, inRules } satisfies ChangedAccounts);
}

/** `GET /api/accounts`: every account, by domain. */
export const getAccounts =
  (deps: Deps): Handler =>
  async (c) => {
    const { accounts, etag } = await loadAccounts(deps);
    c.header('etag', etag);
    c.header('cache-control', 'no-store');
    return c.json({ accounts });
  };

/** `PUT /api/accounts`: the whole list. What is not in it is removed. */
export const putAllAccounts =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readJson(c, deps, accountList);
    if (body instanceof Response) return body;
    const faults = faultsOf(body.accounts, deps, (index) => ['accounts', index]);
    if (faults.length > 0) return unprocessable(c, deps, faults);
    return answer(c, deps, await putAccounts(deps, body.accounts.map(withoutNothing), API, conditionOf(c)));
  };

const domainIn = (c: Context): string => (c.req.param('domain') ?? '').toLowerCase();

/** `GET /api/accounts/:domain`. */
export const getOneAccount =
  (deps: Deps): Handler =>
  async (c) => {
    const { accounts } = await loadAccounts(deps);
    const found = accounts.find(({ domain }) => domain === domainIn(c));
    if (!found) return sendProblem(c, 404, wordsOf(deps).unknown);
    c.header('etag', etagOfAccount(found));
    c.header('cache-control', 'no-store');
    return c.json(found);
  };

/** `PUT /api/accounts/:domain`: one account, new or in the place of the one that is there. */
export const putOneAccount =
  (deps: Deps): Handler =>
  async (c) => {
    const body = await readJson(c, deps, account);
    if (body instanceof Response) return body;
    const faults = [
      ...(body.domain === domainIn(c) ? [] : [{ field: 'domain', message: wordsOf(deps).otherDomain(domainIn(c)) }]),
      ...faultsOf([body], deps, () => []),
    ];
    if (faults.length > 0) return unprocessable(c, deps, faults);
    return answer(c, deps, await putAccount(deps, withoutNothing(body), ACCOUNTS_MAX, API, conditionOf(c)));
  };

/** `DELETE /api/accounts/:domain`. */
export const deleteOneAccount =
  (deps: Deps): Handler =>
  async (c) =>
    answer(c, deps, await removeAccount(deps, domainIn(c), API, conditionOf(c)));
