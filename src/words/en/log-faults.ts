import type { ArchiveWhy, LogFault, LogWhy } from '../../schemas/log-fault.ts';
import { sayAll } from './format.ts';

/** Why the audit log doesn't hold. */
function why(of: LogWhy): string {
  switch (of[0]) {
    case 'row-missing':
      return `row ${of[1]} is missing`;
    case 'row-unlinked':
      return 'it doesn’t follow the row before it';
    case 'row-changed':
      return 'its content is not what was written';
    case 'row-unlike-seal':
      return 'it is not what was sealed';
    case 'log-cut':
      return `the log ends before it, and ${of[1]} rows were written`;
    case 'log-other':
      return 'the log was longer or other when it was last written';
    case 'end-foreign':
      return 'its end was not written with a secret of SECRETS: rows were changed, cut or added';
    case 'seal-missing':
      return 'it is missing';
    case 'seal-unlinked':
      return 'it doesn’t follow the seal before it';
    case 'seal-disordered':
      return 'it is out of order: its row or its time is before that of the seal it follows';
    case 'seal-foreign':
      return 'it was not made with a secret of SECRETS';
    case 'seals-foreign':
      return 'no seal was made with a secret of SECRETS. Start the gate with the secret that made it';
    case 'seal-gone':
      return 'it was there before, and is gone';
    case 'witness-alone':
      return `the witness has it, of ${of[1]}, and the database doesn’t`;
    case 'witness-other':
      return `it isn’t the one that the witness has, of ${of[1]}`;
  }
}
const where = ({ seq, seal }: LogFault): string => (seal === undefined ? `row ${seq}` : `seal ${seal}`);

function archive(of: ArchiveWhy): string {
  switch (of[0]) {
    case 'version':
      return `the archive is of version ${of[1]}, and this gate reads versions ${sayAll(of[2].map(String))}. Import it with the release that wrote it`;
    case 'head-damaged':
      return 'the head of the archive is damaged';
    case 'end-damaged':
      return 'the end of the archive is damaged';
    case 'row-value':
      return 'a row holds text, whole numbers and null only';
    case 'not-json':
      return 'the line is not JSON; the file may have been cut short';
    case 'no-line':
      return 'this isn’t a line of an archive made by “npm run gate -- export --format archive”';
    case 'after-end':
      return 'something follows the end of the archive';
    case 'two-heads':
      return 'an archive has one head, in its first line';
    case 'no-end':
      return 'its end is missing: it was cut short. Export it again';
    case 'no-table':
      return `there is no table ${of[1]}. Tables are ${sayAll(of[2])}`;
    case 'counts':
      return `it states ${of[2]} rows of ${of[1]} and holds ${of[3]}. Export it again`;
    case 'changed':
      return 'it was changed after it was written. Export it again';
    case 'at-work':
      return 'the gate was at work while it was read. Stop it, then export again';
    case 'not-empty':
      return 'the database already holds the state of another gate. Import into an empty one';
    case 'log-other':
      return 'the audit log doesn’t verify here: it ends in another row';
    case 'rows-differ':
      return `${of[1]} holds ${of[2]} rows where the archive has ${of[3]}: the database was not empty, or is in use. Empty it and import again`;
    case 'log-broken':
      return `the audit log is broken at ${where(of[1])}: ${why(of[1].why)}`;
    case 'log-differs':
      return `the audit log doesn’t verify here, at ${where(of[1])}: ${why(of[1].why)}`;
  }
}

/** What is wrong with the audit log or an archive, within a sentence. */
export const logFaults = {
  why,
  where,
  archive,
  line: (line: number, fault: string) => `line ${line}: ${fault}`,
  stopped: 'the gate was stopped',
};
