import type { Network } from '../../network/network';
import type { EndpointService } from '../../network/resources/endpoint-service';
import { offerOf, ownService, type ToService } from '../preconditions/offers';

/** What is known of a service that endpoints are created for. */
export interface ServiceOffer {
  /** Those that can be used; empty where the service has none, or nobody said. */
  readonly privateDnsNames: readonly string[];
  readonly acceptanceRequired: boolean;
  /** The account's own service, whose connections it sees. */
  readonly own: EndpointService | undefined;
}

/** @returns what the services of the VPC's Region, or the account's own, say of an endpoint's service */
export function serviceOffer(network: Network, to: ToService): ServiceOffer {
  const offered = offerOf(network, to);
  const own = ownService(network, to);
  const ownNames = own?.privateDnsName === undefined ? [] : [own.privateDnsName];
  const verified = offered?.privateDnsState ?? own?.privateDnsProof?.state ?? 'verified';
  return {
    // AWS's own services say of no name that it is verified; a name that is not cannot be used.
    privateDnsNames: verified === 'verified' ? (offered?.privateDnsNames ?? ownNames) : [],
    acceptanceRequired: (offered ?? own)?.acceptanceRequired ?? false,
    own,
  };
}
