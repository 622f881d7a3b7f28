import { Option, type Command } from 'commander';
import type { DnsRecordIpType, IpAddressType, Plan } from '../endpoints/plan';
import type { NetworkOptions } from './network-options';

export interface PlanOptions extends NetworkOptions {
  readonly type?: Plan['kind'];
  readonly service?: string;
  /** Every type but an endpoint service is for one. */
  readonly vpc?: string;
  readonly account?: string;
  /** Ids, with commas between them; so are the other lists. */
  readonly routeTables?: string;
  readonly subnets?: string;
  readonly securityGroups?: string;
  readonly privateDns?: 'true' | 'false';
  readonly ipAddressType?: IpAddressType;
  readonly dnsRecordIpType?: DnsRecordIpType;
  readonly inboundResolverOnly?: boolean;
  readonly serviceRegion?: string;
  /** ARNs. */
  readonly resourceConfiguration?: string;
  readonly serviceNetwork?: string;
  readonly preserveClientIp?: boolean;
  /** ARNs, with commas between them. */
  readonly loadBalancers?: string;
  readonly acceptance?: 'true' | 'false';
  readonly privateName?: string;
  /** ARNs or `*`, with commas between them. */
  readonly principals?: string;
  /** A file. */
  readonly policy?: string;
  /** ARNs: a policy that allows these and nothing else. */
  readonly onlyResources?: string;
  /** `o-…`: a policy that allows this organisation's identities its own resources. */
  readonly onlyOrganisation?: string;
  /** `KEY=VALUE` each. */
  readonly tag?: readonly string[];
  readonly format: (typeof FORMATS)[number];
}

const TYPES = [
  'gateway',
  'interface',
  'gateway-load-balancer',
  'resource',
  'service-network',
  'instance-connect',
  'endpoint-service',
] as const satisfies readonly Plan['kind'][];
const FAMILIES = ['ipv4', 'ipv6', 'dualstack'] as const;
const FORMATS = [
  'text',
  'json',
  'terraform',
  'cloudformation',
  'cloudformation-json',
  'cdk',
  'cdk-python',
  'cli',
] as const;

/** Adds the options that say what is planned. */
export function addPlanOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--type <type>',
        'unless said: gateway where the service offers it and no subnets are named',
      ).choices(TYPES),
    )
    .option('--service <name>', 'the service: s3, ecr.api, or its full name')
    .option('--vpc <id>', 'the VPC that the endpoint is for; every type but endpoint-service needs it')
    .option('--account <account>', 'the account that is meant where several see the VPC; so does --region')
    .option('--route-tables <ids>', 'the tables that get the route of a gateway endpoint: ID,…')
    .option('--subnets <ids>', 'the subnets that get a network interface, one in each zone: ID,…')
    .option('--security-groups <ids>', "the interfaces' groups, unless the VPC's default one: ID,…")
    .addOption(
      new Option('--private-dns <on>', "the service's own name is private").choices(['true', 'false']),
    )
    .addOption(new Option('--ip-address-type <type>').choices(FAMILIES))
    .addOption(new Option('--dns-record-ip-type <type>').choices([...FAMILIES, 'service-defined']))
    .option('--inbound-resolver-only', 'the private name is for inbound Resolver endpoints only')
    .option('--service-region <region>', 'where the service is, if in another Region')
    .option('--resource-configuration <arn>', 'what a resource endpoint leads to')
    .option('--service-network <arn>', 'what a service-network endpoint leads to')
    .option('--preserve-client-ip', "instances see the client's own address (instance-connect)")
    .option('--load-balancers <arns>', 'what an endpoint service stands behind: ARN,…')
    .addOption(
      new Option(
        '--acceptance <required>',
        'the owner of an endpoint service accepts each endpoint; unless said: true',
      ).choices(['true', 'false']),
    )
    .option('--private-name <name>', 'the private DNS name of an endpoint service')
    .option('--principals <arns>', 'who may connect to an endpoint service: ARN,… or *')
    .option('--policy <file>', 'the endpoint policy, unless full access')
    .option('--only-resources <arns>', 'instead of --policy: only these buckets, tables …: ARN,…')
    .option('--only-organisation <id>', 'instead of --policy: only this organisation: o-…')
    .option('--tag <key=value...>', 'a tag; may be repeated')
    .addOption(new Option('--format <format>').choices(FORMATS).default('text'));
}
