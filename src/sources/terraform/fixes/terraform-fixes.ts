import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import type { HclFile } from '../hcl/file';
import { fixOf, type Proposal } from './fix-of';
import { allowEgress } from './remedies/allow-egress';
import { allowIngress } from './remedies/allow-ingress';
import { attachRouteTables } from './remedies/attach-route-tables';
import { becomeGateway } from './remedies/become-gateway';
import { changePolicy } from './remedies/change-policy';
import { changeSubnets } from './remedies/change-subnets';
import { changeVpc } from './remedies/change-vpc';
import { createEndpoint } from './remedies/create-endpoint';
import { enableVpcDns } from './remedies/enable-vpc-dns';
import { listByReference } from './remedies/list-by-reference';
import { oneAssociationStyle } from './remedies/one-association-style';
import { regionByReference } from './remedies/region-by-reference';
import { removeEndpoint } from './remedies/remove-endpoint';

/**
 * Writes a remedy into Terraform code, as an engineer would in that file. Code that a tool has fetched, and JSON, are
 * never written.
 * @param hcl @returns a file of the code as it is now
 * @returns nothing where the remedy cannot be written with references that resolve
 */
export function terraformFixes(
  request: FixRequest,
  hcl: (file: string) => HclFile | undefined,
): readonly Fix[] {
  return fixOf(proposalFor(request), request, hcl);
}

function proposalFor(request: FixRequest): Proposal | undefined {
  const { remedy } = request;
  switch (remedy.kind) {
    case 'create-endpoint':
      return createEndpoint(remedy, request);
    case 'attach-route-tables':
      return attachRouteTables(remedy, request);
    case 'become-gateway':
      return becomeGateway(remedy, request);
    case 'region-by-reference':
      return regionByReference(remedy, request);
    case 'remove-endpoint':
      return removeEndpoint(remedy, request);
    case 'one-association-style':
      return oneAssociationStyle(remedy, request);
    case 'change-vpc':
      return changeVpc(remedy, request);
    case 'change-subnets':
      return changeSubnets(remedy, request);
    case 'change-policy':
      return changePolicy(remedy, request);
    case 'enable-vpc-dns':
      return enableVpcDns(remedy, request);
    case 'allow-ingress':
      return allowIngress(remedy, request);
    case 'allow-egress-to-service':
      return allowEgress(remedy, request);
    case 'list-by-reference':
      return listByReference(remedy, request);
    // a plan, and a route that is there, are of what runs; a group alone would be no endpoint's
    case 'change-plan':
    case 'delete-route':
    case 'create-security-group':
      return undefined;
  }
}
