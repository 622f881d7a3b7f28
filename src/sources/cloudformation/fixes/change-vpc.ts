import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { setProperty } from './properties';
import { type Documents, nameOf, resourceToWrite } from './site';
import { certainReference } from './table-items';
import { styleOf } from './writing/style';

/** Has an endpoint in another VPC, that of its route tables. CloudFormation replaces an endpoint that moves. */
export function changeVpc(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
  vpcId: string,
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (endpoint?.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const { site, declared, properties } = endpoint;
  const vpc = certainReference(site, declared.presence, vpcId);
  const edits = vpc && setProperty(endpoint, 'VpcId', vpc, styleOf(site.document, properties));
  const title = message('Move {endpoint} to {vpc} (replaces the endpoint)', {
    endpoint: declared.address,
    vpc: nameOf(request, vpcId),
  });
  return fixIn(site.document, title, edits);
}
