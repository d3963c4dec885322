import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { listed } from '../functions/commands/call.ts';
import { HOST_NAMES, HOSTS } from '../functions/hosts/capabilities.ts';
import { CODE_ENDING, SITE_ROOT } from '../src/build/roots.ts';
import { gapsIn } from '../src/schemas/gap.ts';
import { type Answers, answers, HOLDINGS, LOGO_ENDINGS } from '../src/starter/answers.ts';
import { packageJson, repositoryFiles, type Versions } from '../src/starter/repository.ts';
import { starterTree } from '../src/starter/starter-tree.ts';
import { asker } from './ask.ts';
import { calledAs, readScript, scriptWords, wrongUse } from './read-script.ts';
import { sayOptionFault } from './say-option-fault.ts';

const words = scriptWords.init;
const PACKAGE = 'package.json';

interface Package {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
const readJson = (file: string): Package => JSON.parse(readFileSync(file, 'utf8'));

/** A range of versions, or, where Vouchsafe itself was installed from a file, that file as seen from `root`. */
function specOf(root: string, version: string): string {
  const installed = existsSync(PACKAGE) ? readJson(PACKAGE).dependencies?.vouchsafe : undefined;
  const file = /^file:(.*)$/.exec(installed ?? '')?.[1];
  return file === undefined ? (installed ?? `^${version}`) : `file:${relative(root, resolve(file))}`;
}

function versionsFor(root: string, host: Answers['host']): Versions {
  const own = readJson(join(SITE_ROOT, CODE_ENDING === '.ts' ? PACKAGE : join('..', PACKAGE)));
  return {
    vouchsafe: specOf(root, own.version),
    astro: readJson(createRequire(import.meta.url).resolve('astro/package.json')).version,
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
  if (logo !== undefined && !existsSync(logo)) stop(words.noLogo(logo));

  const { data } = read;
  const content = starterTree(data, new Date().toISOString().slice(0, 10));
  const kept: string[] = [];
  const put = (name: string, text: string) => {
    const path = join(root, name);
    if (existsSync(path)) kept.push(name);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    }
  };
  const files = new Map([...content, ...repositoryFiles(data)]);
  for (const [name, text] of files) put(name, text);
  if (logo !== undefined) {
    mkdirSync(join(root, 'public'), { recursive: true });
    copyFileSync(logo, join(root, `public/logo${extname(logo).toLowerCase()}`));
  }
  const manifest = join(root, PACKAGE);
  writeFileSync(
    manifest,
    packageJson(data.name, versionsFor(root, data.host), existsSync(manifest) ? { ...readJson(manifest) } : {}),
  );

  const gaps = [...content.values()].flatMap(gapsIn).length;
  console.log(words.written(files.size - kept.length + 1, root));
  for (const name of kept) console.log(words.kept(name));
  console.log(words.gaps(gaps));
  console.log(words.next(folder, gaps));
  return 0;
}
