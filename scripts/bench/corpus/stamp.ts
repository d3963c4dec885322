/** Who every copy of the corpus is issued to. */
export const STAMP = {
  name: 'Trial Reader',
  company: 'Example Buyer',
  email: 'trial.reader@buyer.example',
  at: '21 Nov 2026, 14:03 UTC',
  reference: 'VS-7F3K-92QM',
  title: 'Trial',
};
