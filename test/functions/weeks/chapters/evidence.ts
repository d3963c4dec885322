import { pagesOf } from '../../adapters/stamp-support.ts';
import type { Chapter } from '../actors.ts';
import { mustBe } from '../must-be.ts';
import { plainCsv, rowsOf } from '../tables.ts';
import { COUNTS, MONTHS } from './months.ts';

/** An auditor reads the report of each month, as a table and as a PDF, and finds the story in it and nothing else. */
export const evidence: Chapter = async (world) => {
  const { company, readers, references } = world;
  const nameOf = new Map([...references].map(([name, reference]) => [reference, name]));
  const hashes = new Map((await company.table('log')).map(({ seq, hash }) => [seq, hash]));
  const signatures = await company.table('signatures');
  for (const [month, wanted] of Object.entries(MONTHS)) {
    const csv = plainCsv(await company.evidence(month));
    const rows = rowsOf(csv);
    const tell = ({ at, reference = '', event, by }: (typeof rows)[number]) =>
      `${at?.slice(8, 10)} ${nameOf.get(reference)}: ${event} by ${by}`;
    mustBe(`the report of ${month}`, rows.map(tell), wanted(world));
    for (const { row = '', hash, event, reference, sha256 } of rows) {
      mustBe(`the hash of row ${row} (${hash})`, hash !== undefined && hash === hashes.get(row), true);
      const signature = signatures.find((one) => one.reference === reference);
      if (event?.startsWith('agreement.'))
        mustBe(`the agreement of row ${row} (${sha256})`, Boolean(sha256) && sha256 === signature?.sha256, true);
    }
    for (const other of readers) mustBe(`the other report of ${month}`, plainCsv(await other.evidence(month)), csv);

    const pdf = (await pagesOf(await company.evidencePdf(month))).join(' ').replace(/\s+/g, ' ');
    for (const count of COUNTS[month]?.(world) ?? [])
      mustBe(`${month} counts ${count}`, pdf.includes(`${count} `), true);
    mustBe(`${month} was verified`, pdf.includes('Verified: all'), true);
  }
};
