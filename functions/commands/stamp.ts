import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { whyUnstampable } from '../acts/why-unstampable.ts';
import { messageOf } from '../domain/message-of.ts';
import { trialStamp } from '../domain/trial.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const NAME_MAX_CHARS = 120;

/**
 * A trial copy of any file, by the same stamp, check and refusals as a download. Exit code 0 when it is written; 1 when the file cannot
 * be stamped, or the copy cannot be written: the reason is printed and no file is left behind.
 */
async function stampFile({ deps, words, print }: Call, file: string, out: string, name: string): Promise<number> {
  if (name.trim() === '' || [...name].length > NAME_MAX_CHARS)
    throw new UsageFault(words.files.nameLength(NAME_MAX_CHARS));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (fault) {
    throw new UsageFault(words.files.unreadable(file, messageOf(fault)));
  }
  const place = await realpath(out).catch(() => null);
  if (place !== null && place === (await realpath(file))) throw new UsageFault(words.files.overItself);
  const { security } = deps.manifest.company.contacts;
  const part = `${out}.part`;
  try {
    const stamp = trialStamp(name.trim(), security, basename(file), sayShortMoment(deps.clock.now().toISOString()));
    const { bytes: stamped, pages } = await deps.stamper.stamp(bytes, stamp);
    await writeFile(part, stamped);
    await rename(part, out);
    print(words.files.stamped(out, pages, stamped.byteLength, name.trim()));
    return 0;
  } catch (fault) {
    await rm(part, { force: true }).catch(() => undefined);
    print(whyUnstampable(fault, basename(file), words.documentFaults));
    return 1;
  }
}

export const stampCommand = ({ words, choose }: Declaring) =>
  new Command('stamp')
    .description(words.stamp)
    .argument('<pdf>', words.pdf)
    .requiredOption('--out <pdf>', words.out)
    .option('--name <name>', words.name, 'TRIAL')
    .action((file, { out, name }) => choose({ needs: 'stamper', run: (call) => stampFile(call, file, out, name) }));
