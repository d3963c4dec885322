// `npm run bench -- <name>`: figures as ratios against a baseline timed in the same run.
const BENCHES = {
  page: 'bytes to read each type of page, and of scripts',
  build: 'time and peak memory of a build of 1,000 FAQs against bare Astro',
} as const;

const [name = ''] = process.argv.slice(2);
if (!Object.hasOwn(BENCHES, name)) {
  console.error(
    `Usage: npm run bench -- <name>\n\n${Object.entries(BENCHES)
      .map(([key, what]) => `  ${key.padEnd(8)}${what}`)
      .join('\n')}`,
  );
  process.exit(2);
}
await import(`./${name}.ts`);

export {};
