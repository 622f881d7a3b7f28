/**
 * How long states take, in milliseconds. EC2 takes a minute or more for most of them; nobody learns anything from
 * waiting, so that these are as short as a picture needs to show the state on the way.
 */
export interface Durations {
  /** `pending` → `available`; EC2: one to two minutes. */
  readonly natGatewayCreation: number;
  /** `deleting` → `deleted`; EC2: about a minute. */
  readonly natGatewayDeletion: number;
  /** How long what was deleted is still described. EC2: "for a short while (usually about an hour)". */
  readonly natGatewayTrace: number;
  /** `pending` → `available` of an interface endpoint; EC2: some minutes. A gateway endpoint is there at once. */
  readonly vpcEndpointCreation: number;
  /** `deleting` → gone; EC2: some minutes. */
  readonly vpcEndpointDeletion: number;
  /** `create-in-progress` → `create-complete`; EC2: some minutes. */
  readonly instanceConnectEndpointCreation: number;
  readonly instanceConnectEndpointDeletion: number;
  /** `initiating-request` → `pending-acceptance`, and `provisioning` → `active`; EC2: seconds. */
  readonly peeringStep: number;
  /** A request that nobody accepts expires. EC2: 7 days, and it is not shortened. */
  readonly peeringExpiry: number;
  /** How long a peering connection that failed, was rejected or deleted is still described; EC2: 2 hours. */
  readonly peeringTrace: number;
  /** `create-in-progress` → `create-complete` of a managed prefix list, and so for its changes. */
  readonly prefixListStep: number;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export const DURATIONS: Durations = {
  natGatewayCreation: 6 * SECOND,
  natGatewayDeletion: 4 * SECOND,
  natGatewayTrace: HOUR,
  vpcEndpointCreation: 4 * SECOND,
  vpcEndpointDeletion: 3 * SECOND,
  instanceConnectEndpointCreation: 5 * SECOND,
  instanceConnectEndpointDeletion: 3 * SECOND,
  peeringStep: SECOND,
  peeringExpiry: 7 * 24 * HOUR,
  peeringTrace: 2 * HOUR,
  prefixListStep: SECOND,
};
