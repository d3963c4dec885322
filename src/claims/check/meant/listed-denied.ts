/** Whether what stands between a denial and a word are alternatives that are denied with it: "not collect, process, or *store*". */
export const isListedDenied = (between: string): boolean => LIST.test(between);
const LIST =
  /^\S+(?<!,) (?:(?:currently|ever|permanently|otherwise|directly) )?(?:[\w-]+, ){1,6}(?:or|nor) (?:otherwise )?$/i;
