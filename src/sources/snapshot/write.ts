import { COLLECTIONS } from '../../network/collections';
import type { DescribeAnswers } from '../../network/describe';
import { withoutSecrets } from '../../network/resources/vpn-connection';
import { SNAPSHOT_VERSION } from './document';

/**
 * Writes describe answers as a snapshot's JSON. What was not read is left out (missing means not read); what was
 * denied is named; pre-shared keys of VPN connections are never written.
 */
export function snapshotText({ scope, takenAt, collections, denied }: DescribeAnswers): string {
  const snapshot: Record<string, unknown> = {
    EndpointLens: {
      version: SNAPSHOT_VERSION,
      account: scope.account,
      partition: scope.partition,
      region: scope.region,
      ...(takenAt ? { takenAt: takenAt.toISOString() } : {}),
      denied: [...denied].map((key) => COLLECTIONS[key]),
    },
  };
  for (const [key, entries] of collections) {
    // One set of options: EC2 answers it as an object.
    if (key === 'VpcBlockPublicAccessOptions') snapshot[key] = entries[0];
    else snapshot[key] = key === 'VpnConnections' ? entries.map(withoutSecrets) : entries;
  }
  return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}
