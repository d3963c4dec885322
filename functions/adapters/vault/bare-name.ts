/** A bare name: it starts with a letter of any script, a digit or underscore, so neither a path, a hidden file, an encoding nor `..` fits. */
export const isBareName = (file: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_. ()-]{0,254}$/u.test(file);

/** Throws for any other name: whoever puts a file in is told. */
export function requireBareName(file: string): void {
  if (!isBareName(file)) throw new Error(`“${file}” is not the bare name of a file.`);
}
