import { findingsOf } from '../../schemas/test-findings.ts';
import type { FrameworkView } from '../frameworks.ts';
import { type Block, paragraph, type Section } from '../page-model.ts';
import type { Site } from '../site.ts';

/** What a test by somebody else found, or that it is not stated; nothing where there was no such test. */
export function testResults({ words, company }: Site, { data }: FrameworkView): Section[] {
  if (data.kind !== 'assessment') return [];
  const { findings, completed, by } = data;
  const isByOthers = completed !== undefined && by !== undefined && by !== company.name;
  if (!findings && !isByOthers) return [];
  const { results } = words.framework;
  const stated = findings ? findingsOf(findings) : [];
  const block: Block =
    stated.length === 0
      ? paragraph(undefined, { text: results.notStated, name: 'findings', value: '' })
      : {
          kind: 'facts',
          facts: stated.map((one) => ({
            label: results.severity(one.severity),
            said: [{ text: results.found(one), name: `findings-${one.severity}`, value: one.found }],
            stated: true,
          })),
        };
  return [{ id: 'findings', title: results.heading, look: 'stack', blocks: [block] }];
}
