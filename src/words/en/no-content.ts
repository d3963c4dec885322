/** Where a command finds nothing to work on; every one says it the same way. */
export const noContent = (folder: string): string =>
  `There is no content/ in ${folder}. Go to the folder that has it, or start a trust center: npx vouchsafe init`;
