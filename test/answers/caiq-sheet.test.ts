import { expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/open.ts';
import caiq40 from '../../src/answers/sets/caiq-4.0.json' with { type: 'json' };
import caiq41 from '../../src/answers/sets/caiq-4.1.json' with { type: 'json' };
import { demoData } from './demo.ts';

const data = await demoData();
const answers = openAnswers(data);

// The text of every row is one that another answer fits, so that a row that is not matched by its id shows.
it.each([
  ['caiq-4.0', caiq40.ids],
  ['caiq-4.1', [...Object.keys(caiq41.kept), ...caiq41.unsure, ...caiq41.new]],
])('a whole sheet of %s is answered by its ids, to the row', (questionnaire, ids) => {
  const wrong = ids.flatMap((id) => {
    const right = data.entries.filter(({ maps }) => maps[questionnaire]?.includes(id)).map((entry) => entry.id);
    const outcome = answers.askRow({ id, questionnaire, text: 'What is your parental leave?' });
    const hits = outcome.kind === 'silence' ? [] : outcome.hits.filter(({ how }) => how === 'id').map((hit) => hit.id);
    return [...hits].sort().join() === right.sort().join() ? [] : [id];
  });
  expect(wrong).toEqual([]);
  expect(ids.filter((id) => data.entries.some(({ maps }) => maps[questionnaire]?.includes(id))).length).toBeGreaterThan(
    80,
  );
});

it('takes no id for that of another version', () => {
  // BCR-08.1 is worded anew in 4.1, and the demo maps it for 4.0 alone.
  const row = { id: 'BCR-08.1', text: 'What is your parental leave?' };
  expect(answers.askRow({ ...row, questionnaire: 'caiq-4.0' })).toMatchObject({
    hits: [{ id: 'faq/backups', how: 'id' }],
  });
  expect(answers.askRow({ ...row, questionnaire: 'caiq-4.1' }).kind).toBe('silence');
  expect(answers.askRow(row).kind).toBe('silence');
});
