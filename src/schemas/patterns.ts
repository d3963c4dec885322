/** The name of a file without its ending: lower-case letters, digits and hyphens, no dots. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** RFC 5321 §4.5.3.1.3 allows a path of 256 octets, brackets included. */
export const EMAIL_MAX_CHARS = 254;
