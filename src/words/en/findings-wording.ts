import type { RuleCatalog } from './findings-parts.ts';

const AICPA_SOC =
  'https://www.aicpa-cima.com/resources/article/aicpa-system-and-organization-controls-communications-guidelines';
const FTC = 'FTC Act §5, 15 U.S.C. §45 (a misleading claim is a deceptive practice)';

/** What no report, certificate or law lets anyone say. */
export const wording = {
  'VS-W01': {
    title: 'SOC reports are attested, never certified',
    why: 'A SOC examination ends in an attestation report by a CPA firm. Nobody issues a SOC certificate.',
    source: `AICPA AT-C sections 105 and 205; ${AICPA_SOC}`,
    fix: 'Write “SOC 2 Type 2 report”, “SOC 2 attestation” or “examined against the SOC 2 criteria”.',
  },
  'VS-W02': {
    title: 'Its owner writes that name otherwise',
    why: ({ name }) =>
      `The name is written “${name}”. The AICPA writes SOC 1, SOC 2 and SOC 3 with a space and an Arabic digit, ISO writes ISO/IEC 27001, and the PCI council PCI DSS. “SOC II” is easily mistaken for a type, and a year names an edition.`,
    source: `${AICPA_SOC}; https://www.iso.org/standard/27001; https://www.pcisecuritystandards.org`,
    fix: 'Write it as its owner does: “SOC 2”, “ISO/IEC 27001”, “PCI DSS”. The types of a SOC report are “Type 1” and “Type 2”.',
  },
  'VS-W03': {
    title: 'A SOC report is Type 1 or Type 2; there are no levels',
    why: 'A Type 1 report covers one day, with no observation period, and a Type 2 report covers a period. There is no other type, level or tier.',
    source: 'AICPA Guide SOC 2 (type 1 and type 2 reports)',
    fix: 'Name the type stated on the first page of the report: Type 1 or Type 2.',
  },
  'VS-W04': {
    title: 'Nobody passes or fails a SOC examination',
    why: 'The auditor gives an opinion, which may be unqualified, qualified, adverse or disclaimed. There is no passing grade.',
    source: 'AICPA AT-C section 205 (unmodified and modified opinions)',
    fix: 'Write “received an unqualified opinion in its SOC 2 examination”, or that the examination was completed.',
  },
  'VS-W05': {
    title: 'SSAE, ISAE and SAS are standards for auditors',
    why: 'SSAE 18, ISAE 3402 and the withdrawn SAS 70 bind the auditor who writes the report. No company is certified against them.',
    source: 'AICPA SSAE No. 18; IAASB ISAE 3402',
    fix: 'Write “examined by an independent CPA firm under SSAE 18”.',
  },
  'VS-W06': {
    title: 'If you have a certificate, say “certified” and name the standard',
    why: 'ISO writes standards and certifies nobody. “ISO compliant” says less than a certificate does, and it names no standard.',
    source: 'https://www.iso.org/certification.html',
    fix: 'Write “certified to ISO/IEC 27001:2022” and name the certification body. If you follow a standard without a certificate, name the standard and say so.',
  },
  'VS-W07': {
    title: 'A law certifies nobody',
    why: 'No authority recognizes a HIPAA certificate (45 CFR 164.308(a)(8)), and no approved GDPR certification is claimed here (GDPR Art. 42). Neither one makes a company compliant.',
    source:
      'HHS, HIPAA FAQ 2003 (“Are we required to certify our organization’s compliance with the standards?”); GDPR Art. 42',
    fix: 'State your role and the agreement: “we act as a processor under the GDPR”, “we sign a business associate agreement”.',
  },
  'VS-W08': {
    title: 'The AICPA doesn’t certify, approve or accredit companies',
    why: 'The AICPA publishes the criteria. The opinion is the CPA firm’s alone, and the AICPA logo is not an approval.',
    source: 'AICPA, SOC for Service Organizations logo: Terms, Conditions and Guidelines',
    fix: 'Name the CPA firm that examined the controls.',
  },
  'VS-W09': {
    title: 'That framework is no longer in force',
    why: 'The EU’s highest court struck down Safe Harbor in 2015 and Privacy Shield in 2020, and the GDPR replaced Directive 95/46/EC in 2018. The EU’s model clauses of 2010 gave way to the standard contractual clauses in 2021. PCI DSS v3.2.1 and v4.0 were retired in 2024, ISO/IEC 27001:2013 with its controls A.9 to A.18 in 2025, FIPS 140-2 in 2026. Meaningful Use has had another name since 2018, and the Student Privacy Pledge was retired in 2025. Nobody can rely on them today.',
    source:
      'CJEU, C-362/14 (6 October 2015) and C-311/18 (16 July 2020); GDPR Art. 94; Decision (EU) 2021/914, Art. 4; PCI SSC (31 March and 31 December 2024); IAF MD 26:2022 (31 October 2025); every other edition: src/claims/reading/lexicon/ended-editions.json',
    fix: 'Name the current edition, or what the transfer rests on today: the standard contractual clauses, an adequacy decision, or the EU-U.S. Data Privacy Framework if you are on its list.',
  },
  'VS-W10': {
    title: 'Nothing is completely secure',
    why: 'An absolute claim can’t be true, and a regulator reads it as a promise.',
    source: FTC,
    fix: 'Say what you do: which control, on what, and how often it is tested.',
  },
  'VS-W11': {
    title: 'Nothing is unhackable',
    why: 'Every system and cipher has limits, and a word that denies them can’t be verified.',
    source: FTC,
    fix: 'Name the control and what it withstands, such as “AES-256-GCM with keys in a hardware security module”.',
  },
  'VS-W12': {
    title: '“Military-grade” is not a standard',
    why: 'No military or agency publishes such a grade for commercial services. The phrase usually means AES-256.',
    source: `${FTC}; NIST FIPS 197`,
    fix: 'Name the algorithm, the key length and where it applies: “AES-256 at rest, TLS 1.3 in transit”.',
  },
  'VS-W13': {
    title: '“Bank-level” is not a standard',
    why: 'Banks share no common level of security that anyone could meet or check.',
    source: FTC,
    fix: 'Name the measure itself and, if there is one, the standard it follows.',
  },
  'VS-W14': {
    title: 'SOC 2 has criteria, not rules to comply with',
    why: 'The trust services criteria say what an auditor looks at. Your company chooses its controls, and the auditor reports on them. Nothing is required, and nobody is compliant.',
    source: 'AICPA TSP section 100 (2017 Trust Services Criteria, revised points of focus 2022)',
    fix: 'Write “our SOC 2 Type 2 report covers …” or “controls examined against the SOC 2 criteria”.',
  },
  'VS-W15': {
    title: 'SOC 2, ISO 27001 and PCI DSS are not laws',
    why: 'A regulation binds by law. SOC 2 is an auditor’s report, ISO/IEC 27001 a standard, and PCI DSS a contract with the card brands.',
    source: 'ISO/IEC 17000:2020; AICPA AT-C section 205; PCI Security Standards Council',
    fix: 'Write “laws and standards such as …”, or name the laws alone.',
  },
  'VS-W16': {
    title: 'That’s no status at FedRAMP or GovRAMP',
    why: 'A cloud service is FedRAMP Certified (until 2026: Authorized) or In Process, and GovRAMP Authorized, Provisional, Ready or in process. “Compliant” and “accredited” are no such status, and the marketplace shows which one is true.',
    source:
      'FedRAMP Consolidated Rules for 2026 and notice NTC-0004; https://marketplace.fedramp.gov; https://govramp.org',
    fix: 'Write “FedRAMP Certified” with its class, “GovRAMP Authorized”, or the stage as the marketplace lists it.',
  },
  'VS-W17': {
    title: 'The law doesn’t say that',
    why: ({ source }) =>
      `Readers act on what a trust page says of a law, and lawyers check it. What it says instead: ${source}.`,
    source: 'The article for each misreading: src/claims/reading/lexicon/laws.json',
    fix: 'Say what you do and which article it helps with, or leave the law out.',
  },
  'VS-W18': {
    title: 'That isn’t what the abbreviation stands for',
    why: ({ abbreviation, name }) =>
      `${abbreviation} stands for “${name}”. A wrong name makes a lawyer doubt the rest of the page.`,
    source: 'The owner of each name: src/claims/reading/lexicon/abbreviations.json',
    fix: 'Write the name as its owner does, or the abbreviation alone.',
  },
  'VS-W19': {
    title: 'That word means something else',
    why: ({ source }) => `Security reviewers read such words exactly. What the word means: ${source}.`,
    source: 'The text for each word: src/claims/reading/lexicon/misused.json',
    fix: 'Use the word for what you do: “encrypted in transit with TLS”, “passwords are hashed with bcrypt”, “we publish a VPAT”, “the auditor gave an opinion”.',
  },
} satisfies Partial<RuleCatalog>;
