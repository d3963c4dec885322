import { viewing } from '../../../../src/words/en/gate-view.ts';
import type { Chapter } from '../actors.ts';
import { mustBe } from '../must-be.ts';
import { asksAndSigns, opened, opens } from '../people.ts';

const VIEWER = 'viewer@glass.example';
const PNG = '\x89PNG';

/** A document that may only be viewed: its pages are pictures, and coming back to them within the day is the same view. */
export const viewOnly: Chapter = async (world) => {
  await asksAndSigns(world, 'the viewer', VIEWER, ['pentest']);
  await (await opened(world, 'approver', 'the viewer')).approve({ days: 7, documents: ['pentest'] });
  const { person, screen } = await opens(world, VIEWER, /ready/);
  mustBe('it says that it is view-only', screen.text.includes('View only'), true);
  const isOffered = screen.html.includes('formaction="/access/view"');
  mustBe('whether it can be viewed', isOffered, world.ground.draws);
  if (!isOffered) {
    mustBe('what is said instead', screen.text.includes(viewing.unavailable), true);
    return;
  }
  for (let time = 0; time < 2; time++) {
    const page = await person.submit({ document: 'pentest' });
    mustBe(`a page (${page.text})`, /Page 1 of \d/.test(page.text), true);
    const picture = await person.picture();
    mustBe('its picture', Buffer.from(picture.subarray(0, PNG.length)).toString('latin1'), PNG);
    const shelf = await person.go('/access/');
    mustBe('it stays open', shelf.text.includes(viewing.goOn), true);
  }
};
