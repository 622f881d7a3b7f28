import { message } from '../../../network/message';
import { PAGES } from '../../preconditions/pages';
import type { Row } from './row';

const code = /^InvalidParameter(Value|Combination)?$/;

/**
 * What is behind one code: AWS's text alone tells these apart. The texts on private DNS, on zones and on inbound
 * resolvers are EC2's, as people report them (terraform-provider-aws#17535, terraform-aws-vpc#462, #785,
 * terraform-provider-aws#32407).
 */
export const OF_PARAMETERS: readonly Row[] = [
  {
    code,
    text: /conflicting DNS domain|private-dns-enabled cannot be set/i,
    field: 'privateDns',
    documentation: PAGES.privateDns,
    say: ({ id }) =>
      message(
        'Another endpoint of VPC {vpc}, or a hosted zone, already has the private name of this service; switch private DNS off, or remove the other one first.',
        { vpc: id('vpc') },
      ),
  },
  {
    code,
    text: /must have a Gateway endpoint/i,
    field: 'privateDns',
    documentation: PAGES.s3Private,
    say: ({ id }) =>
      message(
        'Private DNS for the inbound resolver only needs a gateway endpoint for the same service in VPC {vpc}; create that first, or make the private name one for the whole VPC.',
        { vpc: id('vpc') },
      ),
  },
  {
    code,
    text: /PrivateDnsOnlyForInboundResolverEndpoint/i,
    field: 'privateDns',
    documentation: PAGES.dnsOptions,
    say: () =>
      message(
        'This service cannot have private DNS for the inbound resolver only: services without gateway endpoints do not; switch that off.',
      ),
  },
  {
    code,
    text: /enableDns(Support|Hostnames)/i,
    field: 'privateDns',
    documentation: PAGES.vpcDns,
    say: ({ id }) =>
      message(
        'Private DNS needs both DNS attributes of VPC {vpc}, DNS support and DNS hostnames; switch them on, or private DNS off.',
        { vpc: id('vpc') },
      ),
  },
  {
    code,
    text: /does not provide a private DNS name/i,
    field: 'privateDns',
    documentation: PAGES.privateDns,
    say: () => message('This service has no private DNS name; switch private DNS off.'),
  },
  {
    code,
    text: /private DNS.*after.*accepted/i,
    field: 'privateDns',
    documentation: PAGES.privateDns,
    say: () =>
      message(
        'The owner of this service accepts each endpoint first; create it without private DNS, and switch that on once it is accepted.',
      ),
  },
  {
    code,
    text: /does not support the availability zone/i,
    field: 'subnets',
    documentation: PAGES.createInterface,
    say: ({ id }) =>
      message(
        'The service is not offered in the Availability Zone of {subnet}; choose a subnet in another zone.',
        { subnet: id('subnet') },
      ),
  },
  {
    code,
    text: /DNS record IP type/i,
    field: 'dnsRecordIpType',
    documentation: PAGES.dnsOptions,
    say: () =>
      message(
        'The DNS record type does not go with the IP address type of the endpoint; choose another, or leave it to AWS.',
      ),
  },
  {
    code,
    text: /IP address type|IpAddressType/i,
    field: 'ipAddressType',
    documentation: PAGES.addressTypes,
    say: () =>
      message(
        'The service or a chosen subnet does not have this IP address type; choose another, or leave it to AWS.',
      ),
  },
  {
    code,
    text: /endpoint policies/i,
    field: 'policy',
    documentation: PAGES.policies,
    say: () => message('An endpoint for this service cannot have a policy of its own; choose full access.'),
  },
  {
    code,
    text: /does not match available service types/i,
    field: 'service',
    documentation: PAGES.createEndpoint,
    say: () => message('The service has no endpoints of this type; choose a type that it has.'),
  },
  {
    code,
    text: /route tables?\b.*(different networks|associated with a gateway)/i,
    field: 'routeTables',
    documentation: PAGES.createGateway,
    say: ({ id }) =>
      message(
        'Route table {table} cannot have this endpoint: it is a table of another VPC, or of a gateway; choose tables of subnets of the same VPC.',
        { table: id('rtb') },
      ),
  },
  {
    code,
    text: /security groups?\b.*different networks/i,
    field: 'securityGroups',
    documentation: PAGES.createInterface,
    say: ({ id }) =>
      message('Security group {group} is of another VPC; choose groups of the same VPC.', {
        group: id('sg'),
      }),
  },
  {
    code,
    text: /subnet\b.*different networks|only one subnet|SubnetConfigurations/i,
    field: 'subnets',
    documentation: PAGES.createInterface,
    say: ({ text }) =>
      message(
        'The chosen subnets do not fit: {text}; choose subnets of the same VPC, as many as the type takes.',
        {
          text,
        },
      ),
  },
  {
    code,
    text: /\btags?\b/i,
    field: 'tags',
    documentation: PAGES.tags,
    say: ({ text }) => message('A tag is not valid: {text}; change it.', { text }),
  },
  {
    code,
    text: /requester-managed/i,
    field: 'form',
    documentation: PAGES.errors,
    say: () =>
      message(
        'This endpoint belongs to a service of AWS, and that service alone can change it; change it there.',
      ),
  },
  {
    // "You can't explicitly add, modify, or delete an endpoint route": the code is not documented.
    code,
    operation: 'DeleteRoute',
    text: /endpoint|vpce-|cannot (remove|delete|modify)/i,
    field: 'routeTables',
    documentation: PAGES.gatewayRouting,
    say: () =>
      message(
        'The route belongs to an endpoint and cannot be changed by itself; take the route table away from the endpoint instead.',
      ),
  },
];
