import { readFile } from 'node:fs/promises';
import { Command } from '@commander-js/extra-typings';
import { visibleJson } from '../../src/schemas/typed-text.ts';
import { messageOf } from '../domain/message-of.ts';
import { findReceipt, verifyReceipt } from '../domain/receipt.ts';
import { publishedKeys } from '../domain/receipt-keys.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const readText = ({ words }: Call, file: string): Promise<string> =>
  readFile(file, 'utf8').catch((fault: unknown) => {
    throw new UsageFault(words.files.unreadable(file, messageOf(fault)));
  });

async function readKeys(call: Call, file: string): Promise<unknown> {
  const text = await readText(call, file);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageFault(call.words.receipt.keysNotJson(file));
  }
}

/** Exit code 1 when the receipt proves nothing. */
async function verify(call: Call, file: string, keys: string | undefined): Promise<number> {
  const says = call.words.receipt;
  const jws = findReceipt(await readText(call, file));
  if (jws === null) throw new UsageFault(says.none(file));
  const published = keys === undefined ? publishedKeys(call.deps.settings.secrets) : await readKeys(call, keys);
  const outcome = verifyReceipt(jws, published);
  if ('fault' in outcome) {
    call.print(says.faults[outcome.fault]);
    return 1;
  }
  call.print(says.genuine(outcome.kid));
  call.print(visibleJson(outcome.receipt));
  return 0;
}

export const verifyReceiptCommand = ({ words, choose }: Declaring) =>
  new Command('verify-receipt')
    .description(words.verifyReceipt)
    .argument('<file>', words.receipt)
    .option('--keys <file>', words.keys)
    .action((file, { keys }) => choose({ needs: 'gate', run: (call) => verify(call, file, keys) }));
