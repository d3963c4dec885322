import { describe, expect, it } from 'vitest';
import { compliance } from '../../../src/schemas/compliance.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { entry } from './base-tree.ts';
import { codesIn } from './codes-in.ts';

const law = (tree: ContentTree, id: string, name: string, role: string): void => {
  const known = tree.compliance.find((one) => one.id === id)?.data;
  if (known?.kind === 'regulation') known.role = role;
  else
    tree.compliance.push(
      entry(`content/compliance/${id}.mdx`, compliance.parse({ name, kind: 'regulation', summary: 'A law.', role })),
    );
};
const gdpr = (role: string) => (tree: ContentTree) => law(tree, 'gdpr', 'GDPR', role);
const hipaa = (role: string) => (tree: ContentTree) => law(tree, 'hipaa', 'HIPAA', role);

describe('a role under the GDPR', () => {
  it.each([
    'Northwind Cloud handles the data of your shoppers on your behalf.',
    'We process personal data for our customers and on their documented instructions.',
    '| Party | Role |\n| --- | --- |\n| Customer | Controller |\n| Northwind Cloud | Processor |',
    'GDPR role: Data processor',
    '- **Data processor:** Northwind Cloud, Inc., Portland',
    '## Are you a processor under the GDPR?\n\nYes. Your company stays the controller.',
    'All data is processed by us in our capacity as a Personally Identifiable Information (PII) Processor.',
    'Data Processor, or Processor – Northwind Cloud where it processes personal data on behalf of a Data Controller;',
    'When you use our API, you’re the controller and we process on your behalf.',
  ])('is read where no sentence says that we are one: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'Our hosts store personal data on behalf of our customers under written contracts.',
    'A processor handles personal data on behalf of its customers.',
    'You process personal data on behalf of your clients.',
    '## Is the host a processor?\n\nWe describe it in the list.',
    'Data processor: Example Hosting Ltd',
  ])('is nobody’s here, or another’s: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).not.toContain('VS-C35 warning');
  });
});

const ccpa = (role: string) => (tree: ContentTree) => law(tree, 'ccpa', 'CCPA', role);
const ferpa = (role: string) => (tree: ContentTree) => law(tree, 'ferpa', 'FERPA', role);

describe('a controller where the data knows a processor', () => {
  it.each([
    'Northwind Cloud is the data controller for the information that it collects about its customers.',
    'As the controller, Northwind Cloud decides how long account data is kept.',
    'For contact details of customers, we are the controller (the “Controller”).',
    'We hold this data as controller.',
    'With our website and service we are both a data controller and a data processor.',
    'Northwind Cloud acts as an independent controller for billing and fraud prevention.',
    'We act as a processor for shop data and as a controller for account data.',
  ])('is more than it states: %s', (text) => {
    expect(codesIn(text, gdpr('Processor'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor and controller'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'Our business customers act as the data controllers of what they upload.',
    'We are the controller of the records of our own employees.',
    'We’re a controller for our own business contacts and invoices.',
    'You remain the controller of your data.',
    'As the data controller, you are responsible for these requests.',
    'The customer is the "Controller".',
    'A controller decides why data is processed.',
    'Where we act as a controller, this notice applies.',
    'We are not the controller of what you upload.',
    'In all other cases, Northwind Cloud acts as the data controller.',
  ])('is somebody else, or nobody: %s', (text) => {
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });
});

describe('a role that is a defined term', () => {
  it.each([
    'The customer is the "Controller" and Northwind Cloud is the "Processor".',
    'Between Northwind Cloud, Inc. ("Processor") and the customer ("Controller") the following is agreed.',
    'The customer is the controller and we are the “Processor”.',
  ])('is read: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });

  it.each(['Some call every host "a processor".', 'Example Hosting GmbH ("Processor") runs the data center.'])(
    'is not ours: %s',
    (text) => {
      expect(codesIn(text, gdpr('Controller'))).not.toContain('VS-C35 warning');
    },
  );
});

describe('whose role it is', () => {
  it.each([
    'Unless agreed otherwise, the client will be the data controller, and Northwind Cloud will be the data processor.',
    'Your company is the controller and Northwind Cloud will act as a processor, acting upon its instructions.',
    'Where we act as a data processor, we follow written instructions.',
    'We handle records in the role of a processor on behalf of shops.',
    'Northwind Cloud shall process PII only as a processor.',
    'The rest of this page is about what Northwind Cloud does as a personal data processor.',
    'Northwind Cloud is generally a data processor under the GDPR.',
    'The school is the controller and Northwind Cloud the processor.',
    'Customer (the data controller) and Northwind Cloud, Inc. (the data processor).',
    'Northwind Cloud supports its shops as a data processor.',
  ])('is ours: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'Letters are sent by Example Post, which acts as a processor on our behalf.',
    'We engage Example Post as a data processor for our newsletter.',
    'We have appointed Example Post Limited to act as our processor.',
    'We share data with these providers, each acting as a processor under written terms.',
    'Our partner, Example Pay Limited, issues your card and is the data controller for the data you give it.',
    'Payment providers process your card data as independent controllers.',
    'From July 2027 we will be a data processor as well.',
  ])('is another’s: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).not.toContain('VS-C35 warning');
  });

  it.each([
    ['The data controller is Northwind Cloud, Inc., with its seat in Lisbon.', 'Processor'],
    ['Northwind Cloud is the data ‘controller’ of that personal data.', 'Processor'],
    ['Northwind Cloud is the data controller of all personal data collected on the site.', 'Processor'],
    ['We act as the data controller for visitors of our website.', 'Not a controller'],
    ['Northwind Cloud only acts as a data processor.', 'Processor and controller'],
  ])('is another than the data state: %s', (text, stated) => {
    expect(codesIn(text, gdpr(stated))).toContain('VS-C35 warning');
  });

  it.each([
    ['Northwind Cloud acts as a controller of certain information that we collect about the use of our services.'],
    ['We are a controller, not your processor, for the data we need to run our own business.'],
    ['Northwind Cloud acts only as a processor of what customers upload.'],
  ])('goes with both: %s', (text) => {
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor and controller'))).not.toContain('VS-C35 warning');
  });
});

describe('a role under the laws of California and on schools', () => {
  it.each([
    'We act as a service provider under the CCPA.',
    'We act as the data processor (under GDPR) or service provider (under CCPA).',
    'Under the CCPA, Northwind Cloud is your "service provider".',
    '## CCPA\n\nNorthwind Cloud acts as a service provider to shops.',
  ])('is a service provider: %s', (text) => {
    expect(codesIn(text, ccpa('Business'))).toContain('VS-C35 warning');
    expect(codesIn(text, ccpa('Service provider'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'We are a cloud service provider for shops.',
    'Stripe is our service provider for card payments.',
    'We are a leading provider of business software.',
  ])('is none: %s', (text) => {
    expect(codesIn(text, ccpa('Business'))).not.toContain('VS-C35 warning');
  });

  it.each([
    "Northwind Cloud operates as a 'school official' under FERPA.",
    '- Operates as a “school official” under FERPA\n- Deletes records on request',
    'We serve as a school official with a legitimate educational interest.',
  ])('is a school official: %s', (text) => {
    expect(codesIn(text, ferpa('Not a school official'))).toContain('VS-C35 warning');
    expect(codesIn(text, ferpa('School official'))).not.toContain('VS-C35 warning');
  });
});

describe('the agreement of business associates', () => {
  it.each([
    'A BAA can be signed on our Scale plan and above.',
    'Clinics must sign our BAA before they send records.',
    'Customers must complete a BAA before they load health records.',
    'You need to sign a Business Associate Agreement before you upload PHI.',
    '| Plan | BAA |\n| --- | --- |\n| Scale | Available |',
    '## Will you sign a BAA?\n\nYes, on annual plans.',
  ])('makes us one: %s', (text) => {
    expect(codesIn(text, hipaa('Not a business associate'))).toContain('VS-C35 warning');
    expect(codesIn(text, hipaa('Business associate'))).not.toContain('VS-C35 warning');
  });

  it.each(['We do not sign business associate agreements.', '## Do you offer a BAA?\n\nNo. Please send no records.'])(
    'is refused by those who are none: %s',
    (text) => {
      expect(codesIn(text, hipaa('Business associate'))).toContain('VS-C35 warning');
      expect(codesIn(text, hipaa('Not a business associate'))).not.toContain('VS-C35 warning');
    },
  );

  it.each([
    'We have a BAA with Amazon Web Services.',
    'A BAA is a contract between a covered entity and its vendor.',
    'We plan to offer BAAs in 2027.',
    'We are no business associate, though we are willing to sign a BAA for customers on the Scale plan.',
  ])('says nothing of us: %s', (text) => {
    expect(codesIn(text, hipaa('Not a business associate'))).not.toContain('VS-C35 warning');
  });
});

describe('a role that a label, a bracket or a column gives', () => {
  it.each([
    'When acting as a processor, we follow the instructions of whoever hired us.',
    'If we handle it as a processor, we pass the request on.',
    'The list names whom we hire to handle data for our customers (the data controllers).',
    'Northwind Cloud Ltd, seated in Portland, Oregon, is a data processor.',
    'Northwind Cloud acts as a bounded processor.',
    '## Our roles\n\n- **Processor:** for what shoppers enter in a checkout',
    '| Data | Our role |\n| --- | --- |\n| Orders of shoppers | Processor (Art. 28) |',
    '## Are you a controller or a processor?\n\nProcessor.',
  ])('is a processor: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor'))).not.toContain('VS-C35 warning');
  });

  it.each([
    'The controller of your personal data is:\n\n**Northwind Cloud GmbH**\nUferweg 3\n20095 Hamburg',
    '## Name and address of the controller\n\nNorthwind Cloud GmbH, Uferweg 3, Hamburg',
    'Party responsible for the processing (Art. 4 No. 7 GDPR): Northwind Cloud, Inc.',
    'Data controller: a sole trader in Leeds, trading as Northwind Cloud',
    'Northwind Cloud is responsible for the processing of your personal data.',
    'Northwind Cloud is the data fiduciary of all data in its apps.',
    'Data controller under the GDPR is Northwind Cloud, Portland.',
  ])('is a controller: %s', (text) => {
    expect(codesIn(text, gdpr('Processor'))).toContain('VS-C35 warning');
    expect(codesIn(text, gdpr('Processor and controller'))).not.toContain('VS-C35 warning');
  });

  it.each([
    "| Term | Who |\n| --- | --- |\n| Data controllers | Northwind Cloud's customers |",
    'Each of them acts on our instructions as a processor.',
    'Our service providers act as processors.',
    'Our role as a controller or processor depends on what you buy.',
    'We hand it to schools, who act as processors there.',
    'If you deploy it for others, you are the controller.',
  ])('is not ours: %s', (text) => {
    expect(codesIn(text, gdpr('Controller'))).not.toContain('VS-C35 warning');
  });

  it('is read against another law on data that states one', () => {
    const dpdp = (role: string) => (tree: ContentTree) => {
      tree.compliance = tree.compliance.filter(({ id }) => id !== 'gdpr');
      law(tree, 'dpdp', 'DPDP Act 2023', role);
    };
    const text = 'Northwind Cloud acts strictly as a data processor.';
    expect(codesIn(text, dpdp('Data fiduciary'))).toContain('VS-C35 warning');
    expect(codesIn(text, dpdp('Data processor'))).not.toContain('VS-C35 warning');
  });
});

describe('a role by other names, in quotation marks or of one of our companies', () => {
  it.each([
    ['Northwind Cloud is the order processor and in this capacity processes customer data.', gdpr('Controller')],
    ['We are the contract processor of your data.', gdpr('Controller')],
    ['In its capacity as a processor, Northwind Cloud follows your instructions.', gdpr('Controller')],
    ['We act as a “processor” under the GDPR.', gdpr('Controller')],
    ['Northwind Cloud Netherlands BV is the “data controller” of your personal information.', gdpr('Processor')],
    [
      'If you live in Europe, Northwind Cloud Ireland Ltd. is the “data controller” of what you give us.',
      gdpr('Processor'),
    ],
    ['Northwind Cloud is compliant in the role as a Business Associate with HIPAA.', hipaa('Covered entity')],
    ['In its capacity as a business associate, Northwind Cloud protects health data.', hipaa('Covered entity')],
    ['We sign your district’s agreement and act as a "school official" under FERPA.', ferpa('Not a school official')],
  ])('is ours: %s', (text, bend) => {
    expect(codesIn(text, bend)).toContain('VS-C35 warning');
  });

  it.each([
    ['Foxgate Hosting BV is the “data controller” of your card details.', gdpr('Processor')],
    ['Our contract processor keeps no copies.', gdpr('Controller')],
    ['We work with vendors who act as a “school official”.', ferpa('Not a school official')],
    ['You sign an agreement with each vendor and act as the controller.', gdpr('Processor')],
  ])('is another’s: %s', (text, bend) => {
    expect(codesIn(text, bend)).not.toContain('VS-C35 warning');
  });
});
