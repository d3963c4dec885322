/** The database cannot be reached or refuses: the visitor is asked to try again, and nothing was written. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}
