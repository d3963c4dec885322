/** What the operating system refused, by its code, and what to do about it. `path` is empty where it names none. */
export const systemFaults = {
  ENOSPC: (path: string) => `${path || 'The disk'}: there is no space left. Free some, then run this again.`,
  EDQUOT: (path: string) => `${path || 'The disk'}: your share of it is used up. Free some, then run this again.`,
  EROFS: (path: string) => `${path}: this file system can only be read. Choose a folder on another one.`,
  EACCES: (path: string) => `${path}: you may not use it. Change its permissions, or run this as its owner.`,
  EPERM: (path: string) => `${path}: you may not change it. Change its permissions, or run this as its owner.`,
  ENOENT: (path: string) => `${path}: there is no such file or folder. Correct the name, or make its folder first.`,
  ENOTDIR: (path: string) => `${path}: part of this name is a file, not a folder. Correct the name.`,
  EISDIR: (path: string) => `${path || 'A file was expected, and this'} is a folder. Give the name of a file.`,
};
