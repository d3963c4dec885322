/** What the command line says of `gate numbers`. */
export const numbersHelp = {
  about: 'print a part of the desk’s numbers as CSV',
  part: 'which part',
  days: 'the days that end today',
};
