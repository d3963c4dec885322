import { readFileSync } from 'node:fs';
import { MANIFEST_FILE, manifest as manifestSchema } from '../../src/schemas/manifest.ts';

const { company, access, documents } = manifestSchema.parse(JSON.parse(readFileSync(MANIFEST_FILE, 'utf8')));

/** The origin that the built trust center is published at. */
export const SITE = new URL(company.trustUrl ?? company.url).origin;
export const APPROVER = access.approvers[0] ?? '';
/** The address that the gate's own email comes from. */
export const SENDER = `trust@${new URL(company.url).hostname}`;

const report = documents.find(({ access, file, agreement, pages }) => access === 'nda' && file && agreement && pages);
if (!report) throw new Error('the content has no document under NDA with its file, which these tests ask for');
/** The document that the tests of the whole flow ask for: its name, and how many pages its file has. */
export const REPORT = report.id;
export const REPORT_FILE = report.file ?? '';
export const REPORT_PAGES = report.pages ?? 0;
