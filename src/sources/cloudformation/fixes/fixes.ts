import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { allowEgressToService } from './allow-egress';
import { allowIngress } from './allow-ingress';
import { attachRouteTables } from './attach-route-tables';
import { becomeGateway } from './become-gateway';
import { changePolicy } from './change-policy';
import { changeSubnets } from './change-subnets';
import { changeVpc } from './change-vpc';
import { createEndpoint } from './create-endpoint';
import { enableVpcDns } from './enable-vpc-dns';
import { listByReference } from './list-by-reference';
import { regionByReference } from './region-by-reference';
import { removeEndpoint } from './remove-endpoint';
import type { Documents } from './site';

/**
 * Writes a remedy into CloudFormation and SAM templates.
 *
 * @param document gives a file as it was read; nothing is written where its text is another by now.
 * @returns nothing where it cannot be written with references that resolve
 */
export function cloudformationFixes(request: FixRequest, document: Documents): readonly Fix[] {
  const documents = onceEach(document);
  const { remedy } = request;
  switch (remedy.kind) {
    case 'create-endpoint':
      return createEndpoint(request, documents, remedy.plan);
    case 'attach-route-tables':
      return attachRouteTables(request, documents, remedy.endpointId, remedy.routeTableIds);
    case 'become-gateway':
      return becomeGateway(request, documents, remedy.endpointId, remedy.routeTableIds);
    case 'enable-vpc-dns':
      return enableVpcDns(request, documents, remedy);
    case 'region-by-reference':
      return regionByReference(request, documents, remedy.endpointId);
    case 'remove-endpoint':
      return removeEndpoint(request, documents, remedy.endpointId);
    case 'change-vpc':
      return changeVpc(request, documents, remedy.endpointId, remedy.vpcId);
    case 'allow-ingress':
      return allowIngress(request, documents, remedy);
    case 'allow-egress-to-service':
      return allowEgressToService(request, documents, remedy.groupId, remedy.endpointId);
    case 'change-subnets':
      return changeSubnets(request, documents, remedy.endpointId, remedy);
    case 'change-policy':
      return changePolicy(request, documents, remedy.endpointId, remedy.policy);
    case 'list-by-reference':
      return listByReference(request, documents, remedy.groupId, remedy.prefixListId);
    // A plan is chosen in a form; associations are Terraform's; a route is deleted where it is; a new group is no one's yet.
    case 'change-plan':
    case 'one-association-style':
    case 'delete-route':
    case 'create-security-group':
      return [];
  }
}

/** A document may be parsed anew whenever it is asked for. */
function onceEach(document: Documents): Documents {
  const known = new Map<string, ReturnType<Documents>>();
  return (file) => {
    if (!known.has(file)) known.set(file, document(file));
    return known.get(file);
  };
}
