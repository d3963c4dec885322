const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export interface Place {
  file: string;
  line: number;
  code: string;
}

/**
 * A line that GitHub Actions shows beside the line of the file it is about (“Workflow commands for GitHub Actions”, setting an error
 * message).
 */
export const annotation = (
  severity: 'error' | 'warning' | 'notice',
  { file, line, code }: Place,
  text: string,
): string => `::${severity} file=${property(file)},line=${line},title=${property(code)}::${data(text)}`;
