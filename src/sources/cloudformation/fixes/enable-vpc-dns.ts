import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { quotedLike, setProperties } from './properties';
import { type Documents, resourceToWrite } from './site';
import { styleOf } from './writing/style';

/**
 * Private DNS of endpoints needs both attributes of the VPC. One that a parameter or a condition decides is left alone.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support
 */
export function enableVpcDns(
  request: FixRequest,
  documents: Documents,
  {
    vpcId,
    support,
    hostnames,
  }: { readonly vpcId: string; readonly support: boolean; readonly hostnames: boolean },
): readonly Fix[] {
  const vpc = resourceToWrite(request, documents, vpcId);
  if (vpc?.declared.type !== 'AWS::EC2::VPC') return [];
  const names = [...(support ? ['EnableDnsSupport'] : []), ...(hostnames ? ['EnableDnsHostnames'] : [])];
  const values = names.flatMap((name) => {
    const value = quotedLike(vpc, name, true);
    return value ? [[name, value] as const] : [];
  });
  if (values.length < names.length || values.length === 0) return [];
  const edits = setProperties(vpc, values, styleOf(vpc.site.document, vpc.properties), 'EnableDnsSupport');
  const title = message('Turn on DNS in {vpc}: {attributes}', {
    vpc: vpc.declared.address,
    attributes: names.join(', '),
  });
  return fixIn(vpc.site.document, title, edits);
}
