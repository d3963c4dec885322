/** A refusal to build, with everything to say already in the message: a stack trace would add nothing. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}
