import { Command, Option } from '@commander-js/extra-typings';
import { endSessions, listSessions } from '../acts/sessions.ts';
import { readReference } from '../domain/reference.ts';
import { isSessionId, type SessionsOf, sessionId } from '../domain/session-id.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

function whose(given: string | undefined): SessionsOf {
  const reference = given === undefined ? null : readReference(given);
  return reference === null ? { kind: 'desk', email: given ?? null } : { kind: 'readers', reference };
}

async function list({ deps, words, print }: Call, of: SessionsOf): Promise<number> {
  const said = words.records;
  let listed = 0;
  for (let from: string | number | null | undefined; from !== null; ) {
    const { rows, next } = await listSessions(deps, of, from === undefined ? null : { way: 'next', from });
    for (const { hash, email, purpose, createdAt, expiresAt } of rows)
      print([sessionId(hash), email, purpose, said.since(createdAt), said.until(expiresAt)].join('  '));
    listed += rows.length;
    from = next;
  }
  if (listed === 0) print(said.none);
  return 0;
}

/** Exit code 1 when the session isn't open. */
async function end({ deps, words, print }: Call, of: SessionsOf, id: string | null): Promise<number> {
  if (id !== null && !isSessionId(id)) throw new UsageFault(words.records.badSession(id));
  const ended = await endSessions(deps, of, { id, but: null, by: OPERATOR });
  print(id !== null && ended === 0 ? words.records.noSession(id) : words.records.ended(ended));
  return id !== null && ended === 0 ? 1 : 0;
}

export const sessionsCommand = ({ words, choose }: Declaring) =>
  new Command('sessions')
    .description(words.records.sessions)
    .option('--whose <who>', words.records.whose)
    .addOption(new Option('--end <id>', words.records.end).conflicts('endAll'))
    .option('--end-all', words.records.endAll)
    .action(({ whose: given, end: id, endAll }) => {
      const of = whose(given);
      const run = (call: Call) => (id !== undefined || endAll ? end(call, of, id ?? null) : list(call, of));
      choose({ needs: 'gate', run });
    });
