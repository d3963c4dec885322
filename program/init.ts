import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join, relative, resolve } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { listed } from '../functions/commands/call.ts';
import { HOST_NAMES, HOSTS } from '../functions/hosts/capabilities.ts';
import { gapsIn } from '../src/schemas/gap.ts';
import { type Answers, answers, HOLDINGS, LOGO_ENDINGS } from '../src/starter/answers.ts';
import { packageJson, repositoryFiles, type Versions } from '../src/starter/repository.ts';
import { starterTree } from '../src/starter/starter-tree.ts';
import { asker } from './ask.ts';
import { ownPackage, PACKAGE, readPackage } from './own-package.ts';
import { calledAs, readScript, scriptWords, wrongUse } from './read-script.ts';
import { rewriteAllOrNone } from './rewrite-all-or-none.ts';
import { sayOptionFault } from './say-option-fault.ts';

const words = scriptWords.init;

/** A range of versions, or, where Vouchsafe itself was installed from a file, that file as seen from `root`. */
function specOf(root: string, version: string): string {
  const installed = existsSync(PACKAGE) ? readPackage(PACKAGE).dependencies?.vouchsafe : undefined;
  const file = /^file:(.*)$/.exec(installed ?? '')?.[1];
  return file === undefined ? (installed ?? `^${version}`) : `file:${relative(root, resolve(file))}`;
}

function versionsFor(root: string, host: Answers['host']): Versions {
  const own = ownPackage();
  return {
    vouchsafe: specOf(root, own.version),
    astro: readPackage(createRequire(import.meta.url).resolve('astro/package.json')).version,
    node: own.devDependencies.node ?? '24',
    host: Object.fromEntries(HOSTS[host].packages.map((name) => [name, own.peerDependencies[name] ?? '*'])),
  };
}

/**
 * `vouchsafe init <folder> --name … --legal-name … --url …`: a company's own repository, with nothing in it that is not true. It asks for
 * what is not given; with `--yes` it asks nothing.
 */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(
    new Command(calledAs('init'))
      .description(words.about)
      .argument('[folder]', words.folder, '.')
      .option('--name <name>', words.name)
      .option('--legal-name <name>', words.legalName)
      .option('--url <https://…>', words.url)
      .option('--trust-url <https://…>', words.trustUrl)
      .option('--security <email>', words.security)
      .option('--approver <email>', words.approver)
      .option('--accent <color>', words.accent)
      .option('--logo <file>', words.logo(LOGO_ENDINGS))
      .option('--holds <name,name>', words.holds(HOLDINGS))
      .addOption(new Option('--host <host>', words.host).choices(HOST_NAMES))
      .option('--yes', words.yes),
    argv,
  );
  function stop(message: string): never {
    return wrongUse(program, message);
  }

  const [folder] = program.processedArgs;
  const root = resolve(folder);
  if (existsSync(root) && !statSync(root).isDirectory()) stop(words.notAFolder(root));
  for (const name of ['content', 'private']) if (existsSync(join(root, name))) stop(words.exists(join(root, name)));

  const { yes, ...given } = program.opts();
  if (!yes && process.stdin.isTTY) {
    const lines = asker();
    for (const key of ['name', 'legalName', 'url', 'security', 'accent', 'logo', 'holds'] as const)
      given[key] ??= await lines.ask(words.ask[key](HOLDINGS));
    lines.close();
  }
  const { holds, logo, ...texts } = Object.fromEntries(
    Object.entries(given).flatMap(([key, typed]) => (typed.trim() === '' ? [] : [[key, typed.trim()]])),
  );
  const typed = {
    ...texts,
    ...(logo === undefined ? {} : { logo: basename(logo) }),
    holds: holds === undefined ? undefined : listed(holds),
  };
  const read = answers.safeParse(typed);
  if (!read.success) {
    const flagOf = (key: PropertyKey | undefined): string =>
      program.options.find((option) => option.attributeName() === key)?.long ?? String(key);
    const faults = read.error.issues.map((issue) => sayOptionFault(issue, flagOf(issue.path[0]), typed));
    stop(faults.join('\n'));
  }
  if (logo !== undefined && !statSync(logo, { throwIfNoEntry: false })?.isFile()) stop(words.noLogo(logo));

  const { data } = read;
  const content = starterTree(data, new Date().toISOString().slice(0, 10));
  const files = new Map<string, string | Uint8Array>([...content, ...repositoryFiles(data)]);
  if (logo !== undefined) files.set(`public/logo${extname(logo).toLowerCase()}`, readFileSync(logo));
  const isKept = (name: string): boolean => existsSync(join(root, name));
  const [kept, added] = [[...files.keys()].filter(isKept), new Map([...files].filter(([name]) => !isKept(name)))];
  const manifest = join(root, PACKAGE);
  const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : null;
  const after = packageJson(
    data.name,
    versionsFor(root, data.host),
    before === null ? {} : { ...readPackage(manifest) },
  );
  if (before === null) added.set(PACKAGE, after);
  rewriteAllOrNone(root, new Map(before === null ? [] : [[PACKAGE, { before, after }]]), added);

  const gaps = [...content.values()].flatMap(gapsIn).length;
  console.log(words.written(files.size - kept.length + 1, root));
  for (const name of kept) console.log(words.kept(name));
  console.log(words.gaps(gaps));
  console.log(words.next(folder, gaps));
  return 0;
}
