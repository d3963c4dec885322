/** What is wrong with the structure of a file, for whoever has to export it anew. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
