import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { gateProgram } from '../../functions/commands/read-command.ts';
import { GATE } from '../../src/schemas/addresses.ts';
import { commandWords } from '../../src/words/commands.ts';

type Desk = {
  [Name in keyof typeof GATE]: (typeof GATE)[Name] extends `/admin/${string}` ? Name : never;
}[keyof typeof GATE];

/** What does on the command line what an address of the desk does; null where a person has to be someone, which an operator has not. */
const COMMANDS: Record<Desk, readonly string[] | null> = {
  desk: ['list'],
  deskAccess: ['explain'],
  leaver: ['leaver'],
  signIn: null,
  companySignIn: null,
  companyCallback: null,
  staffLink: null,
  signOut: null,
  invite: ['invite'],
  trial: ['stamp'],
  case: ['show'],
  caseReceipt: ['signature'],
  decision: ['approve', 'deny'],
  extend: ['extend'],
  revoke: ['revoke'],
  followers: ['followers list', 'sends list'],
  followerStop: ['followers remove'],
  sendAct: ['sends pause', 'sends resume', 'sends cancel'],
  objections: ['objections list'],
  objectionsFile: ['objections list'],
  objection: ['objections list'],
  objectionAnswer: ['objections answer'],
  privacyQueue: ['privacy list'],
  privacyCase: ['privacy show'],
  privacyHeld: ['privacy held'],
  privacyAct: ['privacy extend', 'privacy close'],
  ask: ['ask'],
  note: ['note'],
  assign: ['assign'],
  resend: ['resend'],
  numbers: ['numbers'],
  numbersFile: ['numbers'],
  links: ['links'],
  linkNew: ['link'],
  linkList: ['invite --csv'],
  linkListSend: ['invite --send'],
  linkShare: ['request-link'],
  link: ['links', 'link-change'],
  linkWithdraw: ['links --withdraw'],
  deskSignatures: ['signatures'],
  deskSignature: ['signature'],
  signaturesCsv: ['signatures --format'],
  deskDocuments: ['documents'],
  deskDocument: ['document'],
  deskDeliveries: ['deliveries'],
  retry: ['retry'],
  deskLog: ['log'],
  logCheck: ['verify-log'],
  logCsv: ['log --format'],
  logArchive: ['log --format'],
  deskEvidence: ['evidence'],
  evidenceCsv: ['evidence'],
  evidencePdf: ['evidence --out'],
  deskSessions: ['sessions'],
  sessionEnd: ['sessions --end', 'sessions --end-all'],
};

const words = commandWords.en.help;
function namesOf(command: CommandUnknownOpts, path: readonly string[] = []): string[] {
  const name = path.join(' ');
  return [
    name,
    ...command.options.map(({ long }) => `${name} ${long}`),
    ...command.commands.flatMap((one) => namesOf(one, [...path, one.name()])),
  ];
}

test('there is a command for everything at the desk but signing in', () => {
  const there = namesOf(gateProgram({ words, choose: () => {} }));
  expect(there).not.toContain('no-such-command');
  for (const [name, commands] of Object.entries(COMMANDS))
    for (const command of commands ?? []) expect(there, name).toContain(command);
  expect(Object.entries(COMMANDS).flatMap(([name, commands]) => (commands ? [] : [name]))).toEqual([
    ...['signIn', 'companySignIn', 'companyCallback', 'staffLink', 'signOut'],
  ]);
  // The type above has every address that there is; a new one does not compile without its command.
  expect(Object.keys(COMMANDS).sort()).toEqual(
    Object.entries(GATE)
      .flatMap(([name, path]) => (path.startsWith('/admin/') ? [name] : []))
      .sort(),
  );
});
