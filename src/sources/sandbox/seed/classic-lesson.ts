import { COLLECTION_KEYS } from '../../../network/collections';
import type { DescribeAnswers } from '../../../network/describe';
import { firstVpc } from './first-vpc';
import { ACCOUNT, CREATED, REGION } from './names';
import { offeredServices } from './offered-services';
import { join, type Part } from './part';
import { peeringConnection } from './peering';
import { FIRST, SECOND } from './plans';
import { managedPrefixLists, prefixListEntries, prefixLists } from './prefix-lists';
import { secondVpc } from './second-vpc';
import { availabilityZones, blockPublicAccessOptions } from './zones';

/**
 * The classic lesson on VPC endpoints, as a whole account: what has to be seen is there, and no more.
 *
 * In `First-VPC` a private subnet's server reaches S3 through a NAT gateway, and pays for it; the lesson is to give
 * it a gateway endpoint. `Second-VPC` shows what that looks like, beside an interface endpoint, a peering
 * connection, an isolated subnet and a route whose target is gone.
 * @returns every collection, as EC2's describe calls answer it for account 111122223333 in us-east-1
 */
export function classicLesson(): DescribeAnswers {
  const parts = [...firstVpc(), ...secondVpc(), shared()];
  return {
    scope: { account: ACCOUNT, region: REGION, partition: 'aws' },
    takenAt: CREATED,
    collections: new Map(COLLECTION_KEYS.map((key) => [key, join(parts, key)])),
    denied: new Set(),
  };
}

function shared(): Part {
  return {
    VpcPeeringConnections: [peeringConnection(FIRST, SECOND)],
    ServiceDetails: offeredServices(),
    PrefixLists: prefixLists(),
    ManagedPrefixLists: managedPrefixLists(),
    PrefixListEntries: prefixListEntries(),
    AvailabilityZones: availabilityZones(),
    VpcBlockPublicAccessOptions: [blockPublicAccessOptions()],
  };
}
