import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sayShortMoment, saySize } from '../../src/words/en/format.ts';
import { trialStamp } from '../domain/trial.ts';
import { type Call, UsageFault } from './verb.ts';

const NAME_MAX_CHARS = 120;
const said = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/**
 * `stamp <pdf> --out <pdf> [--name …]`: a trial copy of any file, by the same stamp, check and refusals as a download. Exit code 0 when
 * it is written; 1 when the file cannot be stamped, or the copy cannot be written: the reason is printed and no file is left behind.
 */
export async function stampFile({ deps, operand, options, print }: Call): Promise<number> {
  const { out, name = 'TRIAL' } = options;
  if (operand === undefined) throw new UsageFault('Name the PDF: npm run gate -- stamp report.pdf --out trial.pdf');
  if (out === undefined || out === '')
    throw new UsageFault('--out: say where the trial copy goes, such as --out trial.pdf.');
  if (name.trim() === '' || [...name].length > NAME_MAX_CHARS)
    throw new UsageFault(`--name: 1 to ${NAME_MAX_CHARS} characters.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(operand));
  } catch (fault) {
    throw new UsageFault(`${operand} cannot be read: ${said(fault)}`);
  }
  const place = await realpath(out).catch(() => null);
  if (place !== null && place === (await realpath(operand)))
    throw new UsageFault('--out: the trial copy would take the place of the document. Choose another file.');
  const { security } = deps.manifest.company.contacts;
  const part = `${out}.part`;
  try {
    const stamp = trialStamp(name.trim(), security, basename(operand), sayShortMoment(deps.clock.now().toISOString()));
    const { bytes: stamped, pages } = await deps.stamper.stamp(bytes, stamp);
    await writeFile(part, stamped);
    await rename(part, out);
    print(
      `${out}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${saySize(stamped.byteLength)}, each page stamped for ${name.trim()}`,
    );
    return 0;
  } catch (fault) {
    await rm(part, { force: true }).catch(() => undefined);
    print(said(fault));
    return 1;
  }
}
