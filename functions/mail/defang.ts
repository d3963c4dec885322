/** A visitor's words as plain text that no mail program turns into a link: `http` becomes `hxxp`, and dots between letters are bracketed. */
export const defang = (text: string): string =>
  text
    .replace(/(h)tt(?=ps?:)/gi, (_, h: string) => (h === 'H' ? 'HXX' : 'hxx'))
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}]{2,})/gu, '[.]')
    .replace(/@/g, '[at]');
