/** The number of a port as typed; undefined where it is none. */
export function readPort(typed: string): number | undefined {
  if (!/^\s*\d{1,5}\s*$/u.test(typed)) return undefined;
  const port = Number(typed);
  return port >= 1 && port <= 65535 ? port : undefined;
}
