import type { Stamp } from '../../ports/documents.ts';
import { type Face, facesFor } from './faces.ts';
import { type Paragraph, paragraph } from './paragraph.ts';
import { plainName, SEPARATOR } from './plain-name.ts';

/**
 * What a stamp says. The name has lines of its own; the address, the reference and the time stand on a line below it, each after its
 * label. A name has no separator and no colon, so that it cannot write either.
 */
export interface StampWords {
  name: Paragraph;
  proof: Paragraph;
  /** The faint diagonal: the address and the reference, which are not the reader's to choose. */
  faint: string;
  /** Sets everything but names. */
  latin: Face;
  /** Those that are used. */
  faces: Face[];
}

export async function stampWords(stamp: Stamp): Promise<StampWords> {
  const [name, company] = [plainName(stamp.name), plainName(stamp.company)];
  const faces = await facesFor(`:·${name}${company}${stamp.email}${stamp.reference}${stamp.at}`);
  const [latin] = faces;
  if (!latin) throw new Error('the stamp has no font');
  const names = paragraph(
    [
      { label: 'Issued to: ', text: name },
      { label: 'Company: ', text: company },
    ],
    SEPARATOR,
    false,
    faces,
  );
  const used = new Set(names.glyphs({ from: 0, to: names.text.length }).map(({ face }) => face));
  return {
    name: names,
    proof: paragraph(
      [
        { label: 'Email: ', text: stamp.email },
        { label: 'Reference: ', text: stamp.reference },
        { label: 'Time: ', text: stamp.at },
      ],
      SEPARATOR,
      true,
      [latin],
    ),
    faint: `${stamp.email}${SEPARATOR}${stamp.reference}`,
    latin,
    faces: faces.filter((face) => face === latin || used.has(face)),
  };
}
