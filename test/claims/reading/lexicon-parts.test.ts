import { expect, it } from 'vitest';
import acts from '../../../src/claims/reading/lexicon/acts.json' with { type: 'json' };
import effects from '../../../src/claims/reading/lexicon/effects.json' with { type: 'json' };
import promises from '../../../src/claims/reading/lexicon/promises.json' with { type: 'json' };
import subjects from '../../../src/claims/reading/lexicon/subjects.json' with { type: 'json' };
import told from '../../../src/claims/reading/lexicon/told.json' with { type: 'json' };
import wording from '../../../src/claims/reading/lexicon/wording.json' with { type: 'json' };

it('names no part of the reading lexicons twice: the later one would take the place of the earlier', () => {
  const parts = [acts, effects, promises, subjects, told, wording].flatMap((file) =>
    Object.keys(file).filter((part) => part !== 'source'),
  );
  const twice = parts.filter((part, index) => parts.indexOf(part) !== index);
  expect(twice).toEqual([]);
});
