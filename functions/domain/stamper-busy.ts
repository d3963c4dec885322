/** There is no place for one more file to be stamped: the reader is asked to try again, and nothing was sent. */
export class StamperBusy extends Error {
  override readonly name = 'StamperBusy';

  constructor() {
    super('as many files are being stamped as there is room for');
  }
}
