import { sayCount } from './format.ts';
import { noContent } from './no-content.ts';

/** What each change does, and what its author should look at. `look` is empty where there is nothing to. */
const changes: Record<string, { does: string; look: string }> = {
  'country-codes': {
    does: 'Countries are written with their ISO 3166-1 codes: GB rather than UK, GR rather than EL.',
    look: '',
  },
  'trust-url': {
    does: 'trustUrl keeps only its origin. Its path had no effect before; now it is where the whole trust center is published.',
    look: 'If the trust center should be published under a path, add the path again and read docs/deploy/.',
  },
};

/** What `vouchsafe upgrade` says. */
export const upgrade = {
  about: 'Shows which changes to content/ the installed version asks for, and makes them with --write.',
  write: 'make the changes',
  noGit: 'make the changes even if git can’t take them back',
  json: 'print JSON',
  root: 'the folder with content/ in it',
  changes,
  noContent,
  noVersion: (file: string) =>
    `${file} doesn’t state a version. It should hold one line, such as 0.2.0: the version of Vouchsafe that the content was last upgraded to.`,
  newer: (stated: string, known: string) =>
    `The content was written for ${stated}, and the installed version of Vouchsafe reads ${known}. Run: npm install vouchsafe@^${stated}`,
  pending: (stated: string, known: string, changes: number) =>
    `The content was written for ${stated}. ${known} asks for ${sayCount(changes, 'change')}. To see ${changes === 1 ? 'it' : 'them'}, run: npx vouchsafe upgrade`,
  dirty: (files: readonly string[]) =>
    `Nothing was changed, because git has changes that aren’t committed:\n${files.map((file) => `  ${file}`).join('\n')}\nCommit or stash them, so that the upgrade can be seen alone and taken back.`,
  noRepository: (folder: string) =>
    `Nothing was changed, because ${folder} isn’t in a git repository, and the upgrade couldn’t be taken back. Make a copy of content/ and use --no-git.`,
  nothing: (version: string) => `Nothing to change: content/ is as ${version} wants it.`,
  from: (from: string, to: string) => `From ${from} to ${to}:`,
  change: (version: string, does: string) => `${version}  ${does}`,
  moved: (from: string, to: string) => `  ${from} → ${to}`,
  stated: (file: string, version: string) => `  ${file}: ${version}`,
  onlyVersion: (version: string) => `Nothing else changes: content/ is as ${version} wants it.`,
  dryRun: 'Nothing was written. To make these changes, run: npx vouchsafe upgrade --write',
  written: (files: number) => `${sayCount(files, 'file')} changed.`,
  look: 'Look at:',
  lookAt: (file: string, line: number, why: string) => `  ${file}:${line}  ${why}`,
  next: 'See what changed with git diff, then run: npx vouchsafe check',
};
