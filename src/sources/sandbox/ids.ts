import { Ec2Error } from './errors';
import type { ResourceKind } from './kinds';

/**
 * Refuses ids that name nothing. A malformed one is told first, as EC2 does; an id that exists is never malformed,
 * for a snapshot of a test may use short names.
 * @throws Ec2Error
 */
export function requireKnown(
  kind: ResourceKind,
  ids: readonly string[],
  isKnown: (id: string) => boolean,
): void {
  const unknown = [...new Set(ids)].filter((id) => !isKnown(id));
  const malformed = unknown.find((id) => !isWellFormed(kind.prefix, id));
  if (malformed !== undefined) {
    const rule = 'the ID may only contain lowercase alphanumeric characters and a single dash';
    throw new Ec2Error(kind.malformed, `Invalid id: "${malformed}" (expecting "${kind.prefix}...; ${rule}")`);
  }
  if (unknown.length > 0) throw new Ec2Error(kind.notFound, kind.absent(unknown));
}

function isWellFormed(prefix: string, id: string): boolean {
  return id.startsWith(prefix) && /^[0-9a-z]{1,32}$/.test(id.slice(prefix.length));
}
