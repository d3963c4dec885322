import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { PROMISES } from './promises.ts';

/** Written by every whole run; `npm run assurance` lets the run write the published copy. */
const FILE = process.env.ASSURANCE === 'publish' ? 'docs/assurance.md' : '.build/assurance.md';

interface Shown {
  file: string;
  name: string;
  passed: boolean;
  figures: string[];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** One row a promise: how many tests hold it, in which files, and the figures they printed. */
function row(promise: string, tests: readonly Shown[]): string {
  const files = [...new Set(tests.map(({ file }) => file))];
  const failed = tests.filter(({ passed }) => !passed).length;
  const held =
    tests.length === 0
      ? '**no test ran**'
      : failed > 0
        ? `**${failed} of ${tests.length} failed**`
        : `${tests.length} passed`;
  const figures = tests.flatMap((test) => test.figures);
  return `| ${[promise, files.map((file) => `\`${file}\``).join(' '), held, figures.join('; ') || '–'].map(cell).join(' | ')} |`;
}

/** Writes what the gate promises beside the tests that hold it, with the figures they printed and the day they ran. */
export default class Assurance implements Reporter {
  private readonly printed = new Map<string, string[]>();

  onUserConsoleLog({ taskId, content }: { taskId?: string; content: string }): void {
    if (taskId)
      this.printed.set(taskId, [
        ...(this.printed.get(taskId) ?? []),
        ...content
          .trim()
          .split('\n')
          .filter((line) => !/^\(|warning/i.test(line)),
      ]);
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const shown = (test: TestCase): Shown => ({
      file: test.module.relativeModuleId,
      name: test.fullName,
      passed: test.result().state === 'passed',
      figures: this.printed.get(test.id) ?? [],
    });
    const tests = modules.flatMap((module) => [...module.children.allTests()].map(shown));
    // A part of the suite proves a part of the promises: nothing is written then.
    if (PROMISES.some(({ shownBy }) => !tests.some(({ file, name }) => shownBy.test(`${file} ${name}`)))) return;
    const sections = Map.groupBy(PROMISES, ({ about }) => about);
    const lines = [
      '# Assurance',
      '',
      `What the gate promises, the tests that hold it, and the figures they printed on ${new Date().toISOString().slice(0, 10)}.`,
      'Written by the test run itself (`npm run assurance`); figures depend on the machine, and long ones come from the named benches.',
      ...[...sections].flatMap(([about, promises]) => [
        '',
        `## ${about}`,
        '',
        '| promise | tests | result | figures |',
        '| --- | --- | --- | --- |',
        ...promises.map(({ promise, shownBy }) =>
          row(
            promise,
            tests.filter(({ file, name }) => shownBy.test(`${file} ${name}`)),
          ),
        ),
      ]),
    ];
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, `${lines.join('\n')}\n`);
  }
}
