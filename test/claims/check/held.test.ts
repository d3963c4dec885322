import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { findingWords, sayFinding } from '../../../src/words/findings.ts';
import { answer, baseFacts, baseTree, news } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const asAssociate = (tree: ContentTree): void => {
  const hipaa = tree.compliance.find(({ id }) => id === 'hipaa')?.data;
  if (hipaa?.kind === 'regulation') hipaa.role = 'Business associate';
};
const withoutHipaa = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'hipaa');
  tree.company.data.notClaimed.push({ claim: 'HIPAA', why: 'We take no health data.' });
};

describe('an offer of a business associate agreement', () => {
  it.each([
    'A Business Associate Agreement (BAA) is available on request.',
    '- Business associate agreement included in every plan',
    'We sign BAAs with clinics.',
    'Northwind Cloud requires a signed BAA before you upload records.',
  ])('claims HIPAA where it is not claimed: %s', (text) => {
    expect(codesIn(text, withoutHipaa)).toEqual(['VS-C01 warning']);
  });

  it.each([
    'We do not sign business associate agreements.',
    'Our hosting provider has signed a BAA.',
    'Do you sign a BAA?',
    'If you need a BAA, a business associate agreement must be signed with somebody else.',
    'Covered entities must sign a business associate agreement.',
    'What a business associate agreement is can be read in the law.',
  ])('is none: %s', (text) => {
    expect(codesIn(text, withoutHipaa)).toEqual([]);
  });

  it.each([
    'A Business Associate Agreement is available on request.',
    "We'll sign a BAA with each clinic.",
    'Clinics may request a business associate agreement (BAA) with Northwind Cloud.',
    'If your clinic needs a BAA, contact us.',
  ])('is right of a business associate, and contradicts the role of who is none: %s', (text) => {
    expect(codesIn(text, asAssociate)).toEqual([]);
    expect(codesIn(text, () => {})).toEqual(['VS-C35 warning']);
  });

  it('is none where a vendor signs it', () => {
    expect(codesIn('We sign BAAs with our vendors.', () => {})).toEqual([]);
  });
});

const withoutLaw =
  (law: string) =>
  (tree: ContentTree): void => {
    tree.compliance = tree.compliance.filter(({ id }) => id !== law);
  };

describe('a law that no file is about', () => {
  it.each([
    ['hipaa', 'We are HIPAA compliant.'],
    ['hipaa', 'Northwind Cloud complies with the Health Insurance Portability and Accountability Act (HIPAA).'],
    ['hipaa', 'We serve as a business associate under HIPAA.'],
    ['gdpr', 'Northwind Cloud is fully GDPR compliant.'],
    ['ccpa', 'GDPR and CCPA compliant'],
    ['ccpa', 'Northwind Cloud maintains compliance with GDPR, CCPA and other privacy laws.'],
    ['gdpr', 'We maintain compliance with the GDPR.'],
  ])('asks for one where we say that we comply: without %s, %s', (law, text) => {
    expect(codesIn(text, withoutLaw(law))).toContain('VS-C01 warning');
  });

  it.each([
    ['hipaa', 'HIPAA is a law of the United States.'],
    ['hipaa', 'Ask us about HIPAA.'],
    ['gdpr', 'Your rights under the GDPR are listed in the privacy notice.'],
    ['gdpr', 'Our vendors comply with the GDPR.'],
    ['gdpr', 'Our vendors maintain compliance with the GDPR.'],
    ['hipaa', 'Are you HIPAA compliant?'],
  ])('is not missed where it is only spoken of: without %s, %s', (law, text) => {
    expect(codesIn(text, withoutLaw(law))).toEqual([]);
  });
});

const withdraw = (tree: ContentTree): void => {
  const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
  if (iso?.kind === 'certification')
    for (const one of iso.certificates) one.withdrawn = { on: '2026-09-01', why: 'The body left the market.' };
};

describe('a certificate that was withdrawn', () => {
  it.each([
    ['Northwind Cloud has earned ISO 27001 certification.', 'VS-C06 warning'],
    ['We have now obtained ISO 27001 certification.', 'VS-C06 warning'],
    ['We are ISO 27001 certified.', 'VS-C06 error'],
  ])('is named as held: %s', (text, found) => {
    expect(codesIn(text, withdraw)).toContain(found);
  });

  it.each([
    'Northwind Cloud earned ISO 27001 certification in 2025.',
    'We first obtained ISO 27001 certification under another name.',
  ])('was held: %s', (text) => {
    expect(codesIn(text, withdraw).filter((one) => one.startsWith('VS-C06'))).toEqual([]);
  });
});

const onlyType1 = (tree: ContentTree): void => {
  const soc = tree.compliance.find(({ id }) => id === 'soc-2')?.data;
  if (soc?.kind === 'attestation') soc.reports = [{ type: 1, asOf: '2026-05-31', criteria: ['security'] }];
};

describe('a type that was never issued', () => {
  it.each(['We have completed SOC 2 Type 1 and Type 2 attestation.', '- SOC 2 attested: Type II'])(
    'is claimed: %s',
    (text) => {
      expect(codesIn(text, onlyType1).some((one) => one.startsWith('VS-C03'))).toBe(true);
    },
  );

  it.each(['We plan for SOC 2 Type 1 and Type 2 reports.', 'SOC 2 attested: Type I'])('is not: %s', (text) => {
    expect(codesIn(text, onlyType1).filter((one) => one.startsWith('VS-C03'))).toEqual([]);
  });
});

const of2013 = (tree: ContentTree): void => {
  const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
  if (iso?.kind === 'certification')
    for (const one of iso.certificates)
      Object.assign(one, { edition: '2013', issued: '2024-02-01', expires: '2027-01-31' });
};

describe('a certificate to an edition that was retired', () => {
  it.each(['We are ISO 27001:2013 certified.', 'We hold ISO/IEC 27001 in its 2013 edition.'])(
    'is told by its edition, whatever its own date says: %s',
    (text) => {
      expect(codesIn(text, of2013)).toEqual(['VS-W09 warning']);
    },
  );

  it('is told by the edition in the heading over it', () => {
    const found = (heading: string): string[] =>
      codesIn(`## ${heading}\n\nWe hold ISO/IEC 27001 certification. Details are there on request.`, of2013);
    expect(found('ISO 27001:2013 Certified')).toEqual(['VS-W09 warning']);
    expect(found('ISO 27001 Certified')).toContain('VS-C02 warning');
  });

  it('is also told as lapsed where its own date has passed', () => {
    const lapsed = (tree: ContentTree): void => {
      of2013(tree);
      const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
      if (iso?.kind === 'certification')
        for (const one of iso.certificates) Object.assign(one, { issued: '2020-02-01', expires: '2023-01-31' });
    };
    expect(codesIn('We are ISO 27001:2013 certified.', lapsed)).toEqual(['VS-W09 warning', 'VS-C02 warning']);
  });

  it('is no longer offered as a wording', () => {
    const tree = baseTree();
    of2013(tree);
    tree.faqs.push(answer('We are ISO 27001:2013 certified.'));
    const [finding] = checkClaims(tree, baseFacts()).findings.filter(({ code }) => code === 'VS-W09');
    expect(finding && sayFinding(findingWords.en, finding).passes[0]).toBe(
      'We were certified to ISO/IEC 27001:2013 until 31 October 2025.',
    );
  });
});

describe('news of a certificate', () => {
  const found = (date: string, bend: (tree: ContentTree) => void): string[] => {
    const tree = baseTree();
    bend(tree);
    tree.updates.push(news('Northwind Cloud is certified to ISO/IEC 27001.', 'A change', date));
    return checkClaims(tree, baseFacts())
      .findings.filter(({ file }) => file.startsWith('content/updates/'))
      .map(({ code, severity }) => `${code} ${severity}`);
  };
  const onlyPlanned = (tree: ContentTree): void => {
    const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
    if (iso?.kind === 'certification') Object.assign(iso, { certificates: [], next: { stage: 'planned' } });
  };

  it('says nothing against the data where it is older than all that is listed, and is wrong where nothing was ever issued', () => {
    expect(found('2026-10-20', () => {})).toEqual([]);
    expect(found('2024-01-10', () => {})).toEqual([]);
    expect(found('2024-01-10', onlyPlanned)).toEqual(['VS-C01 error']);
    expect(found('2026-10-20', onlyPlanned)).toEqual(['VS-C01 error']);
  });
});

describe('what an examiner and a type are called', () => {
  it('may have an article before it', () => {
    const bureau = (tree: ContentTree): void => {
      const iso = tree.compliance.find(({ id }) => id === 'iso-27001')?.data;
      if (iso?.kind === 'certification' && iso.certificates[0] !== undefined)
        Object.assign(iso.certificates[0], { body: 'The Harbor Assessment Bureau' });
    };
    const text = 'Our ISO/IEC 27001 certificate was issued by the Harbor Assessment Bureau.';
    expect(codesIn(text, bureau)).toEqual([]);
    expect(codesIn(text, () => {})).toEqual(['VS-C30 warning']);
  });

  it('is explained where a type reports on something', () => {
    const onlyType2 = (tree: ContentTree): void => {
      const soc = tree.compliance.find(({ id }) => id === 'soc-2')?.data;
      if (soc?.kind === 'attestation') soc.reports = soc.reports.filter(({ type }) => type === 2);
    };
    expect(codesIn('Our audit is done. Type I reports on whether the systems are well designed.', onlyType2)).toEqual(
      [],
    );
    expect(codesIn('Our SOC 2 Type 1 report is available.', onlyType2)).toEqual(['VS-C03 error']);
  });
});

const withoutReports = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ data }) => data.kind !== 'attestation');
};
describe('a program joined, or a report named by its standard, that no file is about', () => {
  it.each([
    'We participate in and commit to adhering to the EU-U.S. Data Privacy Framework.',
    'Northwind Cloud participates in and adheres to the EU-U.S. DPF.',
    'Northwind Cloud has certified to the U.S. Department of Commerce that it adheres to the EU-U.S. Data Privacy Framework Principles.',
    'We have self-certified our adherence to the EU-U.S. DPF.',
    'We are certified under the Swiss-U.S. Data Privacy Framework.',
    'Northwind Cloud is an active participant in the Data Privacy Framework.',
    'Our application is Google CASA Tier 2 verified.',
    'We are CASA Tier 3 certified.',
    'We completed the CASA Tier 2 assessment and are verified.',
    'We have an ISAE 3000 Type 2 report.',
    'Our ISAE 3402 report is available on request.',
    'Our accreditations include Cyber Essentials Plus.',
  ])('is claimed: %s', (text) => {
    expect(codesIn(text, withoutReports).join()).toContain('VS-C01');
  });

  it.each([
    'Transfers rest on the EU-U.S. Data Privacy Framework or on standard contractual clauses.',
    'Some of our vendors participate in the EU-U.S. Data Privacy Framework.',
    'We follow the principles of the Data Privacy Framework.',
    'We only transfer data to companies that are certified under the Data Privacy Framework.',
    'We plan to join the Data Privacy Framework.',
    'For transfers to our service provider Twilio, we rely on Art. 45 GDPR as Twilio is certified under the EU-US Data Privacy Framework.',
    'Google asks for a CASA assessment of apps with mail access.',
    'Our auditors work under ISAE 3000.',
    'ISAE 3402 is a standard for reports on controls.',
    'Cyber Essentials is a scheme of the United Kingdom.',
  ])('is only named: %s', (text) => {
    expect(codesIn(text, withoutReports).join()).not.toContain('VS-C01');
  });

  it('is none where a report is listed that may be made under the standard', () => {
    expect(codesIn('We have an ISAE 3000 Type 2 report.', () => {})).toEqual([]);
  });
});

const withoutSoc = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2');
};
describe('a product named by our name and by software that anybody runs', () => {
  it.each([
    'Northwind Cloud Redis databases under Pro and Enterprise plans are SOC 2 compliant.',
    'Northwind Cloud MongoDB clusters are SOC 2 compliant.',
    'Northwind Cloud Elasticsearch is SOC 2 audited.',
  ])('is ours: %s', (text) => {
    expect(codesIn(text, withoutSoc).join()).toContain('VS-C01');
  });

  it.each([
    'Northwind Cloud’s Redis Labs provider is SOC 2 compliant.',
    'Northwind Cloud Stripe payments are handled by a SOC 2 compliant processor.',
  ])('is another’s: %s', (text) => {
    expect(codesIn(text, withoutSoc).join()).not.toContain('VS-C01');
  });
});

const unsaid = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'hipaa');
};

describe('a law whose role is taken on, where the data says nothing of it', () => {
  it.each([
    'Northwind Cloud is HIPAA compliant with no exceptions.',
    "We're a Business Associate under HIPAA.",
    'We sign a BAA with every customer.',
    'HIPAA compliance: Yes, BAA available',
    'Our services meet all HIPAA requirements.',
  ])('is claimed: %s', (text) => {
    expect(codesIn(text, unsaid)).toEqual(['VS-C01 warning']);
  });
  it.each([
    'We help you stay HIPAA compliant.',
    'Our hosting provider is HIPAA compliant.',
    'All vendors that handle PHI have signed BAAs.',
    'HIPAA is a US law that protects health data.',
    'We use a HIPAA-compliant data center.',
    '## Subprocessor categories\n\n| Category | BAA |\n|---|---|\n| Hosting | Yes |',
    'We process personal data under the GDPR.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, unsaid)).toEqual([]);
  });
});

describe('a program that a company joins by certifying to it', () => {
  it.each([
    'Northwind Cloud, Inc. complies with the EU-U.S. Data Privacy Framework as set forth by the U.S. Department of Commerce.',
    'We also comply with the EU-U.S. and Swiss-U.S. Data Privacy Frameworks.',
    'We are an active participant in the Data Privacy Framework program.',
    'You will find us on the Data Privacy Framework List.',
    'We have joined the EU-U.S. Data Privacy Framework.',
    'Data Privacy Framework: certified',
  ])('is claimed where the data says nothing of it: %s', (text) => {
    expect(codesIn(text, unsaid).filter((one) => one.startsWith('VS-C01'))).toEqual(['VS-C01 warning']);
  });
  it.each([
    'Our subprocessors participate in the EU-U.S. Data Privacy Framework.',
    'Transfers to the USA rely on the EU-US Data Privacy Framework or standard contractual clauses.',
    'We follow the principles of the Data Privacy Framework.',
    'We intend to join the Data Privacy Framework.',
    'Where a recipient is certified to the EU-US DPF, we rely on the adequacy decision.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, unsaid)).toEqual([]);
  });
});

describe('a certificate of somebody else', () => {
  it('is one of the cloud that a service runs on', () => {
    const text =
      'We deliver our service from a global third-party cloud platform accredited with certifications, including FedRAMP.';
    expect(codesIn(text, unsaid)).toEqual([]);
  });
});
