/** A bare name: it starts with a letter, digit or underscore, so neither a path, a hidden file, an encoding nor `..` fits. */
export const isBareName = (file: string): boolean => /^\w[\w.-]{0,254}$/.test(file);

/** Throws for any other name: whoever puts a file in is told. */
export function requireBareName(file: string): void {
  if (!isBareName(file)) throw new Error(`“${file}” is not the bare name of a file.`);
}
