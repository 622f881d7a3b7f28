import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { isReference } from '../../declared/kinds';
import { addRules } from './group-rules';
import { type Documents, logicalId, resourcesAt, resourceToWrite, type WrittenResource } from './site';
import { getAtt, scalar, type WrittenEntry } from './writing/written';

/** Lets a port in from blocks of addresses, by the rules of a group. */
export function allowIngress(
  request: FixRequest,
  documents: Documents,
  {
    groupId,
    port,
    cidrs,
  }: { readonly groupId: string; readonly port: number; readonly cidrs: readonly string[] },
): readonly Fix[] {
  const group = resourceToWrite(request, documents, groupId);
  if (group?.declared.type !== 'AWS::EC2::SecurityGroup' || cidrs.length === 0) return [];
  const edits = addRules(
    group,
    'Ingress',
    cidrs.map((cidr) => ({ port, peer: peerOf(group, cidr) })),
  );
  const title = message('Let TCP {port} from {cidrs} into {group}', {
    port: String(port),
    cidrs: cidrs.join(', '),
    group: group.declared.address,
  });
  return fixIn(group.site.document, title, edits);
}

/** The block of the group's VPC is taken from the VPC. */
function peerOf({ site, declared }: WrittenResource, cidr: string): WrittenEntry {
  const vpcId = declared.values.get('VpcId');
  const vpc = isReference(vpcId) ? resourcesAt(site).find(({ address }) => address === vpcId.to) : undefined;
  const id = vpc && logicalId(site, vpc);
  if (id !== undefined && vpc?.type === 'AWS::EC2::VPC' && vpc.values.get('CidrBlock') === cidr)
    return ['CidrIp', getAtt(id, 'CidrBlock')];
  return [cidr.includes(':') ? 'CidrIpv6' : 'CidrIp', scalar(cidr)];
}
