import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { whyUnstampable } from '../acts/why-unstampable.ts';
import { messageOf } from '../domain/message-of.ts';
import { trialStamp } from '../domain/trial.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

const NUMBER_DIGITS = 4;
const nameOf = (page: number): string => `page-${String(page).padStart(NUMBER_DIGITS, '0')}.png`;

/**
 * The pages of any file as a view-only document shows them: by the same stamp, check and renderer. Exit code 0 when all are written; 1
 * when the file can't be stamped or a page can't be drawn: the reason is printed.
 */
async function drawFile({ deps, words, print }: Call, file: string, out: string, most: number | null): Promise<number> {
  const { viewer, stamper, clock, manifest } = deps;
  const says = words.viewCommand;
  if (!viewer) throw new UsageFault(says.cannotDraw);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (fault) {
    throw new UsageFault(words.files.unreadable(file, messageOf(fault)));
  }
  await mkdir(out, { recursive: true }).catch((fault: unknown) => {
    throw new UsageFault(says.notWritable(out, messageOf(fault)));
  });
  const title = basename(file);
  const stamp = trialStamp(
    'TRIAL',
    manifest.company.contacts.security,
    title,
    sayShortMoment(clock.now().toISOString()),
  );
  let copy: { bytes: Uint8Array; pages: number };
  try {
    copy = await stamper.stamp(bytes, stamp);
  } catch (fault) {
    print(whyUnstampable(fault, title, words.documentFaults));
    return 1;
  }
  const drawn = Math.min(copy.pages, most ?? copy.pages);
  let size = 0;
  try {
    for (let page = 1; page <= drawn; page++) {
      const png = await viewer.page(title, page, async () => copy.bytes);
      await writeFile(join(out, nameOf(page)), png);
      size += png.byteLength;
    }
  } catch (fault) {
    print(says.failed(messageOf(fault)));
    return 1;
  }
  print(says.drawn(out, drawn, copy.pages, size));
  return 0;
}

export const viewCommand = ({ words, choose }: Declaring) =>
  new Command('view')
    .description(words.viewing.view)
    .argument('<pdf>', words.viewing.pdf)
    .requiredOption('--out <folder>', words.viewing.out)
    .option('--pages <most>', words.viewing.pages)
    .action((file, { out, pages }) => {
      if (pages !== undefined && !/^[1-9]\d{0,4}$/.test(pages)) throw new UsageFault(words.viewing.wrongPages);
      choose({
        needs: 'stamper',
        run: (call) => drawFile(call, file, out, pages === undefined ? null : Number(pages)),
      });
    });
