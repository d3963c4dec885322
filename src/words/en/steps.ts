/** The four steps of a request, by the names they have in the form, on the pages of the gate and in the emails. */
export const steps = {
  request: 'Request',
  sign: 'Sign',
  /** In the place of signing, where there is nothing to sign. */
  confirm: 'Confirm',
  review: 'We review',
  download: 'Read',
  at: (at: number, of: number, name: string): string => `Step ${at} of ${of}: ${name}`,
};
