import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { mayDropConnections } from './connections';
import { setProperties } from './properties';
import { attributesUsed } from './uses-of';
import { labelOf } from './service';
import { type Documents, propertyOf, resourceToWrite, type WrittenResource } from './site';
import { tableItems } from './table-items';
import { removeEntries } from './writing/remove';
import { replaceEntry } from './writing/replace';
import { type Style, styleOf } from './writing/style';
import { type Edits, together } from './writing/text-edit';
import { list, scalar, type WrittenList } from './writing/written';

/**
 * What gateway endpoints do not have.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html
 */
const OF_INTERFACES: readonly string[] = [
  'SubnetIds',
  'SecurityGroupIds',
  'PrivateDnsEnabled',
  'IpAddressType',
  'DnsOptions',
];

/** Attributes that only an endpoint with network interfaces has. */
const ATTRIBUTES_OF_INTERFACES: readonly string[] = ['DnsEntries', 'NetworkInterfaceIds'];

/** Makes a gateway endpoint of an interface endpoint; the route tables take the place of the subnets. */
export function becomeGateway(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
  routeTableIds: readonly string[],
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (!endpoint?.properties || endpoint.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const { site, declared, id } = endpoint;
  if (attributesUsed(site.document, id).some((name) => ATTRIBUTES_OF_INTERFACES.includes(name))) return [];
  const tables = tableItems(site, declared.presence, routeTableIds);
  if (tables.length === 0) return [];
  const style = styleOf(site.document, endpoint.properties);
  const edits = rewritten(endpoint, list(tables.map(({ item }) => item)), style);
  const args = { endpoint: declared.address, service: labelOf(declared.values.get('ServiceName')) };
  const title = mayDropConnections(
    site,
    tables.map((table) => table.id),
  )
    ? message('Make {endpoint} a gateway endpoint (replaces it, drops open connections to {service})', args)
    : message('Make {endpoint} a gateway endpoint (replaces it)', args);
  return fixIn(site.document, title, edits);
}

function rewritten(endpoint: WrittenResource, tables: WrittenList, style: Style): Edits {
  const { site, properties } = endpoint;
  if (!properties) return undefined;
  const removed = OF_INTERFACES.map((name) => propertyOf(endpoint, name));
  if (removed.includes('foreign')) return undefined;
  const entries = removed.flatMap((entry) => (entry && entry !== 'foreign' ? [entry] : []));
  const type = ['VpcEndpointType', scalar('Gateway')] as const;
  const subnets = entries.find(({ key }) => key === 'SubnetIds');
  if (!subnets || propertyOf(endpoint, 'RouteTableIds')) {
    return together(
      setProperties(endpoint, [type, ['RouteTableIds', tables]], style, 'ServiceName'),
      removeEntries(site.document, properties, entries),
    );
  }
  return together(
    setProperties(endpoint, [type], style, 'ServiceName'),
    replaceEntry(site.document, properties, subnets, ['RouteTableIds', tables], style),
    removeEntries(
      site.document,
      properties,
      entries.filter((entry) => entry !== subnets),
    ),
  );
}
