import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

const unbent = (): void => {};

describe('a name by which the text calls the publisher', () => {
  it.each([
    'Foxgate Ledger Ltd. ("we", "us", "our") respects your privacy.',
    'Foxgate Ledger Inc. (the “Company”) keeps records of its vendors.',
    'Northwind Cloud is a product developed by Foxgate Ledger Ltd.',
    'Northwind Cloud is owned and operated by Foxgate Ledger GmbH.',
    'Northwind Cloud, a Foxgate Ledger Inc. product',
    'Northwind Cloud by Foxgate Ledger Inc.',
    'Northwind Cloud, a product from Foxgate Ledger Inc., keeps data for 30 days.',
    'Foxgate Ledger, Inc. complies with the EU-U.S. Data Privacy Framework (EU-U.S. DPF).',
    'This website is operated by Foxgate Ledger GmbH.',
    'Foxgate Ledger, LLC ("Foxgate") uses the following vendors to provide the Northwind Cloud application.',
    'Foxgate Ledger Ltd. operates Northwind Cloud.',
    'We are registered as Foxgate Ledger Ltd., which is the legal name of our UK entity.',
    'Our legal entity is Foxgate Ledger Oy.',
    'The company behind Northwind is Foxgate Ledger UK Ltd.',
    '© 2026 Foxgate Ledger Pvt. Ltd.',
    'Copyright © 2024-2026 Foxgate Ledger OÜ',
    'Northwind Cloud OÜ (hereinafter “Northwind”) is a company of Tallinn.',
    'Northwind Cloud.online, LLC is a HIPAA business associate.',
    '© 2026 Foxgate Technologies (Pty) Ltd. All rights reserved.',
    'NorthwindCloud Ltd. is certified.',
    'This agreement is made between you and Foxgate Ledger Ltd.',
    'The agreement is executed between Foxgate Ledger Inc. and each customer.',
    'Northwind Cloud (Foxgate Trading Ltd) processes data for schools.',
    'Foxgate Ledger Inc. may engage and use data processors with access to customer data.',
    'Foxgate Ledger S.p.A. is the data controller.',
    'Northwind Cloud s.r.o. ("we") runs the service.',
    'Northwind Cloud is a service operated and managed by Foxgate Group LLC-FZ.',
    'References to “we” are references to Foxgate Ledger Limited, the operator of Northwind Cloud.',
    'Northwind Cloud is a project of Foxgate Ledger Corporation.',
    'Foxgate Ledger SA publishes the website Northwind Cloud.',
    'Foxgate Ledger SAS, a company organized under the laws of France, respects your privacy.',
    'The information security management system (ISMS) of Foxgate Ledger AG was examined.',
    '## Security policy at Foxgate Ledger Inc.',
    '© Copyright 2020. Foxgate Ledger Limited',
    'Foxgate Ledger, Inc. ("Northwind Cloud", "we") runs the service.',
    'Your contract is with Foxgate Ledger Inc.',
    'Northwind Cloud belongs to Foxgate Ledger Inc.',
    'Foxgate Ledger Ltd is registered with the Information Commissioner’s Office.',
    'Company: Foxgate Ledger Inc.',
    '**Owner:** Foxgate Ledger B.V.',
    'Foxgate Ledger Inc. is the company behind Northwind Cloud.',
    'Northwind Cloud (Foxgate Ledger, Inc.) processes data on your behalf.',
    'Invoices are issued by Foxgate Ledger GmbH.',
    'All rights in the service belong to Foxgate Ledger GmbH.',
    'Who runs Northwind Cloud?\n\nFoxgate Ledger Oy, a company of nine people in Tampere.',
    'Copyright Northwind Foxgate LLC.',
    'This Security Policy applies to the products, services, websites and apps offered by Foxgate Ledger Limited.',
    '## ISO/IEC 27001:2022\n\n- Holder: Foxgate Ledger LLC',
    'Foxgate Ledger Ltd., incorporated and registered in England with company number 04471, whose office is in London (hereinafter – Northwind Cloud), takes this seriously.',
    'Foxgate Ledger Inc. provides the Northwind Cloud SaaS product as a robust platform.',
    'Foxgate Ledger GmbH delivers the Northwind Cloud service from data centers in Germany.',
    'Foxgate Ledger Inc. takes the security of the Northwind Cloud platform and your data seriously.',
    'Foxgate Ledger Ltd maintains the Northwind Cloud platform.',
    'Foxgate Ledger LLC is responsible for the operation of Northwind Cloud.',
    'Northwind Cloud is owned and operated by foxgate labs Inc. This page tells how.',
    'This site is operated by foxgate labs GmbH.',
  ])('is the company’s: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C34 warning');
  });

  it.each([
    'Northwind Cloud runs in data centers that are operated by Foxgate Centers, Inc.',
    'Northwind Cloud’s servers are operated by Foxgate Centers, Inc.',
    'Foxgate Centers, Inc. uses the Northwind Cloud application.',
    'Foxgate Centers, Inc. ("Foxgate") provides hosting to Northwind Cloud.',
    'Foxgate Ledger Ltd. ("Customer") signs this agreement.',
    '© 2026 Northwind Cloud, Inc.',
    'Northwind Cloud, Inc. ("we", "us") respects your privacy.',
    'This agreement is made between you and Northwind Cloud, Inc.',
    'Contracts between Foxgate Ledger Ltd. and its banks are out of scope.',
    'Our customer Foxgate (Foxgate Trading Ltd) runs schools.',
    'Amazon Web Services, Inc. (the “Company”) runs data centers.',
    'Records go to our auditor, Foxgate Audit LLP, a company registered in Wales.',
    'Foxgate Ledger Limited, the operator of the data center, keeps guards.',
    'We ask for the privacy policy of each vendor, such as Foxgate Ledger Inc.',
    'Photograph © 2025 Foxgate Pictures Ltd., used with permission of the owner and without any changes.',
    'Our insurer, Foxglove Ltd, is a leading insurer of technology companies.',
    'The privacy policy of Foxglove Ltd applies when you follow a link to its website.',
    'Foxglove Ltd (10889544) is our reseller in the United Kingdom.',
    'Foxgate Hosting, Inc. provides Northwind Cloud with hosting services.',
    'Foxgate Hosting, Inc. provides the Northwind Cloud team with email.',
    'Foxgate Hosting, Inc. is responsible for Northwind Cloud’s backups.',
    'Foxgate Hosting, Inc. takes the security of its data centers seriously.',
    'Northwind Cloud is monitored by foxgate labs Inc.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C34 warning');
  });
});

describe('a name that stands where only our own can', () => {
  it.each([
    'Foxgate Ledger LLC is a HIPAA business associate.',
    'The audit confirms that Foxgate Ledger GmbH’s practices meet the criteria.',
    'The customer has entered into a Services Agreement with Foxgate Ledger, Inc., under which Northwind Cloud provides it.',
    '| Operating entity | Foxgate Ledger Corp |\n| --- | --- |\n| Legal entity | Foxgate Ledger Corp |',
  ])('is the company’s: %s', (text) => {
    expect(codesIn(text, unbent)).toContain('VS-C34 warning');
  });

  it.each([
    'Amazon Web Services, Inc. is a HIPAA business associate of ours.',
    'We have an agreement with Foxgate Ledger, Inc. on support.',
    'Northwind Cloud, Inc. is committed to protecting your data.',
    'The audit confirms that controls of Foxgate Ledger GmbH were left out.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, unbent)).not.toContain('VS-C34 warning');
  });
});

describe('another company of the group', () => {
  it.each([
    'Northwind Cloud and its subsidiaries (Foxgate Merger Sub, LLC, Northwind Cloud International, Inc. and Tallyfox Technologies Inc.) comply with it.',
    'If you live in the European Economic Area, Northwind Cloud Netherlands BV is the controller of your data.',
    'For customers in the United Kingdom, the contract is with Northwind Cloud UK Ltd.',
    'Our affiliates are Northwind Cloud SAS (France) and Northwind Cloud GmbH (Germany).',
    'Our group companies include Northwind Cloud Canada Inc. and Northwind Cloud Pty Ltd.',
    'Northwind Cloud International Ltd., our subsidiary, provides support at night.',
    'Northwind Cloud, Inc. and its affiliate Northwind Cloud GmbH share a help desk.',
    '| Entity | Purpose | Country |\n| --- | --- | --- |\n| Northwind Cloud SAS | Support | France |\n| Northwind Cloud, Inc. | All | United States |',
    'Northwind Cloud, Inc. and Northwind Cloud Private Limited (collectively, "Northwind Cloud") take these measures.',
    '| Affiliate | Role |\n| --- | --- |\n| Northwind Cloud Ltd | Support |',
    '## Who helps us\n\n- Amazon Web Services | Hosting | Germany\n- Northwind Cloud SAS | All of the above | France',
  ])('is no wrong name: %s', (text) => expect(codesIn(text, unbent)).not.toContain('VS-C34 warning'));

  it.each([
    'Northwind Cloud GmbH runs this service for customers in Germany.',
    'Northwind Cloud SAS ("we", "us") is the controller of your personal data.',
    'If you live in France, Northwind Cloud SAS ("we", "us") is the controller.',
    'Northwind Cloud GmbH and its affiliates respect your privacy.',
    '- Northwind Cloud GmbH, Musterstrasse 1, Berlin',
    '| Legal entity | Northwind Cloud GmbH |\n| --- | --- |\n| Legal entity | Northwind Cloud GmbH |',
  ])('hides none that is ours: %s', (text) => expect(codesIn(text, unbent)).toContain('VS-C34 warning'));
});

describe('a name without a legal form', () => {
  const renamed = (tree: ContentTree): void => {
    tree.company.data.legalName = 'Foxgate Ledger, Inc.';
  };

  it.each([
    'Northwind Cloud Industries stores its backups in another region.',
    '© 2026 Northwind Cloud Technologies',
    'The list names whom Firm Adelheid Tarnholm (“Northwind Cloud”) hires.',
    'The Northwind Cloud app is a product of Tarnholm Data Works, a Delaware corporation.',
  ])('is the company’s where only its own can stand: %s', (text) => {
    expect(codesIn(text, renamed)).toContain('VS-C34 warning');
  });

  it.each([
    'The Northwind Cloud Software is updated each week.',
    'Northwind Cloud Labs: experiments that come without support.',
    'We are registered in Dubai, United Tarnholm Emirates (“Northwind Cloud”).',
    'The widget is a product of Tarnholm Data Works, a Delaware corporation.',
    'We work with Tarnholm Data Works (“Tarnholm”).',
  ])('is none of its names elsewhere: %s', (text) => {
    expect(codesIn(text, renamed)).not.toContain('VS-C34 warning');
  });
});

const renamed = (tree: ContentTree): void => {
  tree.company.data.legalName = 'Foxgate Holding SA';
};
describe('a company under another legal name than the data gives', () => {
  it.each([
    'Northwind Cloud Corp has completed its assessment of PCI DSS.',
    'The certificate displays our company name (Northwind Cloud, LLC) in your address bar.',
    'Our corporate name: Example Ledger, LLC',
    'Northwind Cloud services are provided by Example Ledger AG (company registration no: CH-300.3).',
    '“Northwind Cloud”, “We”, “Us”, refers collectively to Example Ledger, Inc. and its subsidiaries.',
    'The terms “we”, “us” and “our” refer to Example Ledger Ltd and its affiliates.',
    '“We” and “us” shall mean Example Ledger GmbH.',
    'At Example Orbit (“Northwind Cloud”), we take your privacy seriously.',
    'At Northwind Cloud Orbit (**“Northwind Cloud”**), we take your privacy seriously.',
    'Northwind Cloud Solutions, a simplified joint stock company with a capital of 100,000 euros, runs the app.',
    'Northwind Cloud Solutions is a private limited company registered in England.',
  ])('is found: %s', (text) => {
    expect(codesIn(text, renamed)).toContain('VS-C34 warning');
  });

  it('is found where a system is called as the company is', () => {
    const bend = (tree: ContentTree): void => {
      renamed(tree);
      for (const { data } of tree.compliance) data.systems = ['Northwind Cloud'];
    };
    expect(codesIn('Northwind Cloud Corp has completed its assessment.', bend)).toContain('VS-C34 warning');
  });

  it.each([
    'At Northwind Cloud Support (“Support”), we answer within a day.',
    'At Example Summit (“the Event”), we met customers.',
    'Example Bank, a public limited company registered in Luxembourg, keeps your money.',
    'Northwind Cloud Partners, a private limited company registered in England, is one of our resellers.',
    '“Bank” refers to Example Bank, Inc.',
    'The hosting services are provided by Example Hosting AG.',
  ])('is not: %s', (text) => {
    expect(codesIn(text, renamed)).not.toContain('VS-C34 warning');
  });
});
