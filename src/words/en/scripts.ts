/** How a command was called wrongly: where, what, and how to fix it. */
export const sayWrongUse = (where: string, fault: string, usage: string): string =>
  `${where}: ${fault}\nUsage: ${where} ${usage}\nFor details, run: ${where} --help`;

/** What the scripts of the project say of themselves: `npm run build -- --help` and so on. */
export const scripts = {
  wrong: sayWrongUse,
  build: 'Builds the site and the manifest the gate reads.',
  buildHost: 'also build what this host deploys (a Node server needs no build of its own)',
  preview: 'build even if the content still has gaps, to see how it looks',
  check: 'Checks the content without building. For another day, set TODAY=YYYY-MM-DD.',
  checkRoot: 'the folder with content/ in it',
  checkSave: 'where to save the content if it passes; the build uses this',
  checkPreview: 'let gaps pass',
  noFolder: (folder: string) => `The folder ${folder} does not exist.`,
  bench: 'Measures against a baseline timed in the same run.',
  benchArguments: 'numbers for this benchmark, as its script explains',
  shots: 'Takes the picture for the README or, with a folder, screenshots of the pages.',
  shotsFolder: 'where to put the screenshots: 390 and 1280 px wide, light and dark',
  shotsAddresses: 'only these pages, such as /faq/',
};
export type ScriptWords = typeof scripts;
