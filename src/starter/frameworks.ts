import type { Access } from '../schemas/document.ts';
import { gap } from '../schemas/gap.ts';
import type { Holding } from './answers.ts';

/** A framework's file and, where a document goes with it, that document's. Facts that nobody has given stand as gaps. */
interface Started {
  id: string;
  framework: string;
  document?: { id: string; access: Access; text: string };
}

const body = (what: string): string => `\n${gap(what)}\n`;

const soc2 = (type: 1 | 2): Started => ({
  id: 'soc-2',
  framework: `---
name: SOC 2
kind: attestation
summary: An independent auditor’s report on our controls.
order: 10
# ${gap(`the facts of your Type ${type} report: remove the # below and replace each value with what the report says`)}
# systems: [The name of the product]
# reports:
#   - type: ${type}
${type === 1 ? '#     asOf: 2026-03-31' : '#     period: { from: 2025-07-01, to: 2026-06-30 }'}
#     criteria: [security]
#     auditor: { name: The CPA firm, url: https://…, license: Its license, peerReview: Its latest peer review }
#     opinion: unqualified
${type === 2 ? '#     exceptions: 0\n' : ''}#     issued: 2026-08-14
#     document: soc-2-type-${type}
---
${body('what the report covers, in your words: the product, the carved-out providers, what changed since')}`,
  document: {
    id: `soc-2-type-${type}`,
    access: 'nda',
    text: `---
title: "${gap('the title on the first page of the report')}"
kind: report
access: nda
agreement: report-nda
# ${gap(`the report: put the PDF into private/ and name it here, as in file: soc-2-type-${type}.pdf`)}
---
`,
  },
});

/** The facts of a certificate, to be filled in. */
export const CERTIFICATE_LINES = `# certificates:
#   - edition: 2022
#     number: The number on the certificate
#     body: The certification body
#     register: https://… (the certificate in the body’s own register)
#     accreditation: Who accredits it
#     issued: 2025-09-12
#     expires: 2028-09-11
#     scope: The scope as printed on the certificate
`;

export const STARTED: Record<Holding, Started> = {
  'soc-2-type-1': soc2(1),
  'soc-2-type-2': soc2(2),
  'iso-27001': {
    id: 'iso-27001',
    framework: `---
name: ISO/IEC 27001
kind: certification
summary: A certified information security management system.
order: 20
# ${gap('the facts of your certificate: remove the # below and replace each value with what the certificate says')}
${CERTIFICATE_LINES}#     document: iso-27001-certificate
---
${body('what the certificate covers, in your words')}`,
    document: {
      id: 'iso-27001-certificate',
      access: 'public',
      text: `---
title: "${gap('the title on the certificate')}"
kind: certificate
access: public
# ${gap('the certificate: put the PDF into public/documents/ and name it here, as in file: iso-27001-certificate.pdf')}
---
`,
    },
  },
  'penetration-test': {
    id: 'penetration-test',
    framework: `---
name: Penetration test
kind: assessment
summary: A test of our product by outside testers.
order: 30
# ${gap('when the test was finished and who did it: remove the # below')}
# completed: 2026-09-18
# by: The testing firm
---
${body('what was tested, what was found and what has been fixed')}`,
  },
  caiq: {
    id: 'caiq',
    framework: `---
name: CAIQ
kind: assessment
summary: Our own answers to the Consensus Assessments Initiative Questionnaire of the Cloud Security Alliance.
order: 40
# ${gap('when the answers were finished: remove the # below')}
# completed: 2026-03-02
---
`,
  },
  gdpr: {
    id: 'gdpr',
    framework: `---
name: GDPR
kind: regulation
summary: The European Union’s General Data Protection Regulation.
order: 50
# ${gap('your role under the GDPR, such as processor: remove the # below')}
# role: Processor
---
${body('how you meet your duties: the data processing addendum, transfers, requests of data subjects')}`,
  },
  hipaa: {
    id: 'hipaa',
    framework: `---
name: HIPAA
kind: regulation
summary: The United States Health Insurance Portability and Accountability Act.
order: 60
# ${gap('your role under HIPAA, such as business associate: remove the # below')}
# role: Business associate
---
${body('whether you accept protected health information, and under which agreement')}`,
  },
};
