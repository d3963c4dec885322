import { Argument, Command } from '@commander-js/extra-typings';
import { readScript, scriptWords as words } from '../../program/read-script.ts';

// `npm run bench -- <name>`: figures as ratios against a baseline timed in the same run.
const BENCHES = {
  page: 'bytes to read each type of page, and of scripts; LCP, CLS, TBT and axe’s findings as on a phone, and Lighthouse where it is installed; link previews against the build',
  engines: 'every type of page in Firefox and WebKit, where Debian’s packages of them are installed',
  build: 'time and peak memory of a build of 100 to 10,000 FAQs against bare Astro',
  growth: 'what the test suite shows of a site with hundreds of questions, on one with 1,200, or as many as are named',
  search: 'bytes over the wire until the first result, at 100 to 10,000 pages',
  answers: 'how often the right page is found, beside Pagefind and plain MiniSearch; bytes and times',
  desk: 'every list of the desk with 10,000 requests, against an empty one',
  gate: 'requests stored a second, against a commit for each and against bare Node',
  stamp: 'stamping 300 pages and 50 MB, against the library alone',
  cold: 'loading the way of a submission, against bare Node; its size',
  flood: '10,000 forged requests: memory, first mails, an honest request among them',
  scale: 'what docs/scale.md is computed from: bytes, rows and processor time of a view and of a request',
  crash: 'SIGKILL at random moments under load: what is lost, and syncs for each acknowledgement',
  outbox: '10,000 mails by eight instances on PostgreSQL, four of them killed or frozen: what is lost or claimed twice',
  netlify: 'the deployed function in Netlify’s own local runtime, from a request to the stamped report',
  package: 'the package packed and installed by npm 10 and 11: time, size, count of packages',
  long: 'the tests that take long and rarely fail: whole weeks on workerd and in Chromium, killed processes, sites of other sizes, the package, and whole tables of which the suite shows a part',
  fuzz: 'every property of the test suite on new random values; ROUNDS of them',
  'pdf-corpus': 'every PDF of a folder stamped, and checked with poppler and qpdf',
} as const;

const program = readScript(
  new Command('npm run bench --')
    .description(words.bench)
    .addArgument(new Argument('<name>').choices(Object.keys(BENCHES) as (keyof typeof BENCHES)[]))
    .argument('[arguments...]', words.benchArguments)
    // Options after the name are read by the script of that name.
    .passThroughOptions()
    .addHelpText(
      'after',
      `\n${Object.entries(BENCHES)
        .map(([key, what]) => `  ${key.padEnd(12)}${what}`)
        .join('\n')}`,
    ),
);
await import(`./${program.processedArgs[0]}.ts`);
