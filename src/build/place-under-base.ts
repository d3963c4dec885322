import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ASSETS } from '../schemas/addresses.ts';

/** What hosts read at the root of the folder they publish, wherever the pages lie in it. */
const FOR_HOSTS = ['_headers', '_redirects'];

/**
 * Moves the rendered pages to where a static host answers for them: `stage` itself without a base, else a folder beside it that holds
 * `trust/`, the files for hosts, and the page for what is not there. Returns the folder to publish.
 */
export async function placeUnderBase(stage: string, base: string): Promise<string> {
  if (base === '') return stage;
  const origin = `${stage}-origin`;
  const pages = join(origin, base);
  await rm(origin, { recursive: true, force: true });
  await mkdir(dirname(pages), { recursive: true });
  await rename(stage, pages);
  for (const name of FOR_HOSTS) await rename(join(pages, name), join(origin, name)).catch(onlyIfThere);
  await copyFile(join(pages, ASSETS.notFound), join(origin, ASSETS.notFound));
  return origin;
}

const onlyIfThere = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== 'ENOENT') throw fault;
};
