/** A bare name: it starts with a letter, digit or underscore, so neither a path, a hidden file, an encoding nor `..` fits. */
export const isBareName = (file: string): boolean => /^\w[\w.-]{0,254}$/.test(file);
