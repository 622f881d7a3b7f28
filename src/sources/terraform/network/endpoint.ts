import type { Value } from '../../declared/value';
import { choose } from '../evaluate/choose';
import { Arguments } from './arguments';
import { vpcOf } from './looked-up';
import type { PartReaders } from './part-reader';

const NAMES = {
  vpcId: 'vpc_id',
  serviceName: 'service_name',
  type: 'vpc_endpoint_type',
  routeTableIds: 'route_table_ids',
  subnetIds: 'subnet_ids',
  securityGroupIds: 'security_group_ids',
  privateDns: 'private_dns_enabled',
  privateDnsOnlyForInboundResolver: 'dns_options',
  policy: 'policy',
  ipAddressType: 'ip_address_type',
  serviceRegion: 'service_region',
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint */
export const ENDPOINT_TYPES: PartReaders = {
  aws_vpc_endpoint: (args, of) => [
    {
      kind: 'endpoint',
      of,
      names: NAMES,
      vpc: vpcOf(args, of),
      service: args.text('service_name'),
      type: args.text('vpc_endpoint_type'),
      tables: args.list('route_table_ids'),
      subnets: args.list('subnet_ids'),
      groups: args.list('security_group_ids'),
      privateDns: args.flag('private_dns_enabled'),
      privateDnsOnlyForInboundResolver: inboundOnly(args),
      policy: args.any('policy'),
      ipAddressType: args.text('ip_address_type'),
      serviceRegion: args.text('service_region'),
    },
  ],
};

function inboundOnly(args: Arguments): Value | undefined {
  const { items } = args.blocks('dns_options');
  return items.reduceRight<Value | undefined>((otherwise, { values, under }) => {
    const flag = Arguments.ofBlock(values).flag('private_dns_only_for_inbound_resolver_endpoint');
    return under ? (choose(under, flag ?? null, otherwise ?? null) ?? undefined) : flag;
  }, undefined);
}
