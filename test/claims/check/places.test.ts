import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { holds, mayMeet } from '../../../src/claims/check/meant/places.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** What is reported where answers of the fictional company stand side by side. A question may stand before ">>". */
function told(...texts: string[]): string[] {
  const tree = baseTree();
  for (const [index, text] of texts.entries()) {
    const [question, body] = text.includes(' >> ') ? text.split(' >> ') : [`What about ${index}?`, text];
    tree.faqs.push(answer(body ?? '', question, `a${index}`));
  }
  return checkClaims(tree, baseFacts())
    .findings.filter(({ code }) => code === 'VS-C42')
    .map(({ found }) => found);
}

describe('places', () => {
  it('hold one another over any number of steps', () => {
    expect(holds('europe', 'frankfurt')).toBe(true);
    expect(holds('eu', 'london')).toBe(false);
    expect(mayMeet('virginia', 'united states')).toBe(true);
    expect(mayMeet('virginia', 'oregon')).toBe(false);
  });

  it.each([
    ['All customer data is stored in Frankfurt.', 'Our servers are in Oregon.', 'Oregon'],
    ['Data never leaves the EU.', 'Customer data is stored in the United States.', 'United States'],
    ['Everything runs in AWS us-east-1.', 'The platform is hosted in Ireland.', 'Ireland'],
    ['Server location: Canada', 'We host your data in U.S. data centers.', 'U.S.'],
    ['Data is held in Australia only.', 'Data is also processed in Singapore.', 'Singapore'],
    ['Backups are stored in Paris.', 'Backups are replicated to Milan.', 'Milan'],
    [
      'Our main servers are in Ohio and the failover servers in Texas.',
      'Our servers run in Oregon, with failover servers in Texas.',
      'Oregon',
    ],
    ['Customer data is hosted in Switzerland.', '## Hosted in Germany', 'Germany'],
    ['Our servers are located in the US.', 'Our servers stand in Ireland.', 'Ireland'],
    ['Customer data is hosted in US data centers.', 'What users enter stays in Germany.', 'Germany'],
    [
      'US-only hosting: application servers run in the US.',
      'Every server, upload and database is in Canada.',
      'Canada',
    ],
    ['Data is hosted in Ohio.', 'Which country holds the data? >> Germany.', 'Germany'],
    ['Data is hosted in Ohio.', 'Where do the servers stand? >> In Germany, where they are copied as well.', 'Germany'],
    ['Data is hosted in Ohio.', 'Is data kept in Ohio? >> No, in the EU.', 'EU'],
    ['Data is hosted in Ohio.', 'In which countries is our data? >> Databases and caches are in Finland.', 'Finland'],
    ['Data is hosted in Ohio.', '| Topic | Answer |\n| --- | --- |\n| Hosting location | Canada |', 'Canada'],
    ['We keep the data of customers in Canada.', 'We use data centers in Ireland.', 'Ireland'],
    ['Hosting is provided by AWS in Frankfurt.', 'We’re hosted out of Northern Virginia.', 'Northern Virginia'],
    ['By default, we serve you from Ohio.', 'Unless you ask for Europe, we serve you from Sydney.', 'Sydney'],
    ['Our site is primarily run in the US.', 'Where are the servers? >> All of them in Ireland.', 'Ireland'],
    ['We host all data on Example Hosting (EH) servers in Norway.', 'Data is kept in Denmark.', 'Denmark'],
    ['Northwind runs in Azure regions of Canada.', 'Customer data is hosted in Ohio.', 'Ohio'],
    [
      'We house our servers in secure, US-based data centers.',
      'Our servers are in Canada and Germany.',
      'Canada and Germany',
    ],
    [
      'As a mostly European company, we choose to locate our servers in Belgium.',
      'In which country are the servers? >> Ireland.',
      'Ireland',
    ],
    [
      'All data is stored in the EU region Frankfurt, primarily in one database.',
      'In which city is our data? >> Dublin, for all customers in the EU.',
      'Dublin',
    ],
    [
      'The data is stored in the US (Iowa) datacenter.',
      'Which state are recordings stored in? >> Warsaw, in Poland.',
      'Warsaw, in Poland',
    ],
    ['We call them secondary backups and they’re located in Frankfurt.', 'The backups are in Stockholm.', 'Stockholm'],
    ['Our German servers hold all customer data.', 'Where are the servers? >> In France, with our host.', 'France'],
    ['Your information is maintained on secure servers in Ohio.', 'Our servers are in Ireland.', 'Ireland'],
    [
      'The service is delivered from data centers in Australia.',
      'Where is my stuff? >> It’s on servers in Germany.',
      'Germany',
    ],
    ['A copy of each backup is held in Paris.', 'Where do the backups go? >> To Milan.', 'Milan'],
    ['All infrastructure runs exclusively within the EU.', 'Do our addresses leave the EU? >> Some do.', 'EU'],
    ['Your data never leaves Germany.', 'Do you process data outside of Germany? >> Yes, parts of it.', 'Germany'],
    ['All data is hosted in London.', 'Is data hosted in the UK? >> No.', 'UK'],
    ['Data is hosted in Ohio.', 'Does our data leave Canada? >> No.', 'Canada'],
    ['Data is hosted in Ohio.', 'Is our data stored in Canada? >> Yes.', 'Canada'],
  ])('that exclude each other are reported: %s / %s', (one, other, found) => {
    expect(told(one, other)).toEqual([found]);
  });

  it.each([
    ['All customer data is stored in Frankfurt.', 'Our servers are in Germany, in the EU.'],
    ['All customer data is stored in Frankfurt.', 'Backups are stored in Ireland.'],
    ['All customer data is stored in Frankfurt.', 'Our support team is in Oregon.'],
    ['All customer data is stored in Frankfurt.', 'Card data is stored in the United States.'],
    ['All customer data is stored in Frankfurt.', 'Our company is registered in Ireland.'],
    ['Customer data is stored in Frankfurt.', 'You can choose to have your data stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'Data of customers in the US is stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'US customers’ data is stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'On request, data is stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'Until 2024, customer data was stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'We plan to host data in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'Customer data is not stored in Oregon.'],
    ['Customer data is stored in Frankfurt.', 'Is customer data stored in Oregon?'],
    ['Customer data is stored in Frankfurt.', 'Data is stored in Oregon unless you are in the EU.'],
    ['Customer data is stored in Frankfurt.', 'Data is stored in accordance with US law.'],
    ['Customer data is stored in Frankfurt.', 'Data is stored in Frankfurt and Oregon.'],
    ['Customer data is stored in Frankfurt.', 'Data is never stored outside the US state of Oregon.'],
    ['Customer data is stored in the EU.', 'Data may be processed in the United States.'],
    ['Customer data is stored in Frankfurt.', 'Where is your support team? >> In Ireland.'],
    ['Customer data is stored in Frankfurt.', 'Which regions do you offer? >> The EU and Canada.'],
    ['Customer data is stored in Frankfurt.', 'Where are your customers? >> In Canada.'],
    ['Customer data is stored in Frankfurt.', 'Where are the servers? >> In the EU.'],
    ['Customer data is stored in Frankfurt.', 'Which law applies to data? >> That of Ireland.'],
    ['Customer data is stored in Frankfurt.', 'By default, customer data is stored in Ohio.'],
    [
      'Customer data is stored in Frankfurt.',
      '| Vendor | Purpose | Hosting location |\n| --- | --- | --- |\n| Mailer | Email | Canada |',
    ],
    ['Customer data is stored in the EU.', 'Data is processed in the United States.'],
    ['Our servers are in Germany.', 'We run workshops in Austria.'],
    ['Data is hosted in Oregon.', 'Northwind runs in 20 countries, among them Canada.'],
    ['Our servers are in Germany.', 'Northwind is a Canada-based hosting platform.'],
    ['Our servers are in Germany.', 'US hosting costs extra.'],
    ['Our servers are in Germany.', 'Our data protection officer is located in Spain.'],
    ['Our servers are in Germany.', 'Where are you based? >> We are based in London.'],
    ['Our servers are in Germany.', 'The app is used by banks on servers in Austria.'],
    ['Our servers are in Germany.', 'Is our data stored in Canada? >> No.'],
    ['All data is stored exclusively in the EU.', 'Does data leave Ireland? >> Yes, copies are kept in Frankfurt.'],
    ['All data is stored in the EU.', 'Does data leave the EU? >> Yes, if you invite people.'],
    ['All data is stored in the EU.', 'Does data leave the EU? >> No.'],
    ['Our servers are in Germany.', 'Can you host our data in Canada? >> Yes.'],
  ])('that can both be true are not: %s / %s', (one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('are two where one file names both, or where customers choose', () => {
    const pair = ['Customer data is stored in Frankfurt.', 'Our servers are in Oregon.'];
    expect(told(`${pair[0]}\n\nA second data center is in Oregon.`, `${pair[1]}`)).toEqual([]);
    expect(told(...pair, 'Each workspace has the region you chose.')).toEqual([]);
  });
});
