/** Ends the program with code 2 and its message as one line on stderr. */
export class UsageError extends Error {}
