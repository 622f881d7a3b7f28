import { message } from '../../../network/message';
import { PAGES } from '../../preconditions/pages';
import { NOT_SAID, type Row } from './row';

const PROVIDER = 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html';

/** Refusals whose code says what is wrong. */
export const OF_CODES: readonly Row[] = [
  {
    code: /^RouteAlreadyExists$/,
    field: 'routeTables',
    documentation: PAGES.gatewayRouting,
    say: ({ id }) =>
      message(
        'Route table {table} already has a route for this service by another endpoint; leave the table out, or take it away from the other endpoint first.',
        { table: id('rtb') },
      ),
  },
  {
    code: /^InvalidServiceName$/,
    field: 'service',
    documentation: PAGES.createEndpoint,
    say: ({ call }) =>
      message(
        'AWS has no service {service} here, or its owner does not let this account use it; check the name and the Region, or ask the owner.',
        { service: serviceOf(call.input) },
      ),
  },
  {
    code: /^DuplicateSubnetsInSameZone$/,
    field: 'subnets',
    documentation: PAGES.createInterface,
    say: () =>
      message('Two of the endpoint’s subnets are in one Availability Zone; choose one subnet for each zone.'),
  },
  {
    code: /^InsufficientFreeAddressesInSubnet$/,
    field: 'subnets',
    documentation: PAGES.subnetSizing,
    say: ({ id }) =>
      message('{subnet} has no free address left for the endpoint; choose another subnet of its zone.', {
        subnet: id('subnet'),
      }),
  },
  {
    code: /^InvalidIPAddress\.InUse$/,
    field: 'subnets',
    documentation: PAGES.subnetConfiguration,
    say: () =>
      message('An address that the endpoint was to have is in use; choose another, or leave it to AWS.'),
  },
  {
    code: /^InvalidPolicyDocument$/,
    field: 'policy',
    documentation: PAGES.policies,
    say: ({ text }) =>
      message(
        'AWS does not accept the policy: {text}; it is to be an IAM policy in JSON of at most 20,480 characters.',
        { text },
      ),
  },
  {
    code: /^TagLimitExceeded$/,
    field: 'tags',
    documentation: PAGES.tags,
    say: () => message('There are more than the 50 tags that a resource can have; remove some.'),
  },
  {
    code: /^InvalidTagKey\.Malformed$/,
    field: 'tags',
    documentation: PAGES.tags,
    say: () =>
      message(
        'A tag’s key is not valid; keys have 1 to 128 characters, and those that start with aws: belong to AWS.',
      ),
  },
  {
    code: /^TagPolicyViolation$/,
    field: 'tags',
    documentation:
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html',
    say: ({ text }) =>
      message('The tag policy of your organisation does not allow these tags: {text}; change them.', {
        text,
      }),
  },
  {
    code: /^VpcEndpointLimitExceeded$/,
    field: 'vpc',
    documentation: PAGES.endpointQuotas,
    say: () =>
      message(
        'The quota of endpoints of this VPC or Region is used up; delete one that is not needed, or ask for more in Service Quotas.',
      ),
  },
  {
    code: /^RouteLimitExceeded$/,
    field: 'routeTables',
    documentation: PAGES.vpcQuotas,
    say: ({ id }) =>
      message(
        'Route table {table} has as many routes as the quota allows; remove some, or ask for more in Service Quotas.',
        { table: id('rtb') },
      ),
  },
  {
    code: /^SecurityGroupsPerInterfaceLimitExceeded$/,
    field: 'securityGroups',
    documentation: PAGES.vpcQuotas,
    say: () =>
      message('An endpoint cannot have so many security groups; choose fewer (the default quota is 5).'),
  },
  {
    code: /^(SecurityGroupLimitExceeded|RulesPerSecurityGroupLimitExceeded)$/,
    field: 'securityGroups',
    documentation: PAGES.vpcQuotas,
    say: () =>
      message(
        'The quota of security groups, or of rules in one, is used up; remove some that are not needed, or ask for more in Service Quotas.',
      ),
  },
  {
    code: /^(ResourceLimitExceeded|VpcEndpointServiceLimitExceeded)$/,
    field: 'form',
    documentation: PAGES.endpointQuotas,
    say: ({ text }) =>
      message('A quota is used up: {text}; delete what is not needed, or ask for more in Service Quotas.', {
        text,
      }),
  },
  {
    code: /^(RequestLimitExceeded|Throttling|ThrottlingException)$/,
    field: 'form',
    documentation: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html',
    say: ({ call }) =>
      message(
        'AWS limits how often {operation} may be called, and the limit is used up; wait a little and try again.',
        { operation: call.operation },
      ),
  },
  {
    code: /^ExistingVpcEndpointConnections$/,
    field: 'provider',
    documentation: PROVIDER,
    say: ({ id }) =>
      message(
        'Endpoints are still connected to endpoint service {service}; reject their connections first, then delete it.',
        { service: id('vpce-svc') },
      ),
  },
  {
    code: /^Invalid(Network|Gateway)LoadBalancerArn\.(Malformed|NotFound)$/,
    field: 'provider',
    documentation: PROVIDER,
    say: () =>
      message(
        'A chosen load balancer does not exist in this account and Region; list the load balancers anew and choose again.',
      ),
  },
  {
    code: /^OperationNotPermitted$/,
    field: 'vpc',
    documentation: PAGES.sharedVpc,
    say: ({ id, text }) =>
      message('AWS does not permit this in VPC {vpc}: {text}; the VPC’s owner can do it.', {
        vpc: id('vpc'),
        text,
      }),
  },
  {
    code: /^(IncorrectState|InvalidState|InvalidVpcEndpointState|DependencyViolation)$/,
    field: 'form',
    documentation: PAGES.errors,
    say: ({ text }) =>
      message(
        'What is there is not in a state in which this can be done: {text}; wait a little and try again.',
        {
          text,
        },
      ),
  },
  {
    code: /^InvalidPermission\.Duplicate$/,
    field: 'securityGroups',
    documentation: PAGES.securityGroups,
    say: ({ id }) =>
      message('Security group {group} has this rule already; refresh to see it.', {
        group: id('sg'),
      }),
  },
  {
    code: /^InvalidGroup\.Duplicate$/,
    field: 'securityGroups',
    documentation: PAGES.securityGroups,
    say: () =>
      message('The VPC has a security group of this name already; choose that one, or another name.'),
  },
  {
    code: /^IdempotentParameterMismatch$/,
    field: 'form',
    documentation: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html',
    say: () =>
      message(
        'AWS carried this creation out before with other options; refresh to see what is there, then start anew.',
      ),
  },
  {
    code: /^(UnauthorizedOperation|AccessDenied|AccessDeniedException)$/,
    field: 'form',
    documentation:
      'https://docs.aws.amazon.com/vpc/latest/privatelink/security_iam_id-based-policy-examples.html',
    say: ({ call }) =>
      message('IAM does not allow ec2:{operation}; ask for this permission.', { operation: call.operation }),
  },
  {
    code: /^(AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch)$/,
    field: 'form',
    documentation: PAGES.errors,
    say: () => message('AWS does not accept the credentials; check the profile, then try again.'),
  },
  {
    code: /^(OptInRequired|RegionDisabledException)$/,
    field: 'form',
    documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    say: () => message('The Region is switched off for this account; enable it, or choose another.'),
  },
  {
    code: /^(ExpiredToken|ExpiredTokenException|RequestExpired)$/,
    field: 'form',
    documentation: PAGES.errors,
    say: () =>
      message('The session has expired, or the clock of this machine is wrong; sign in, then try again.'),
  },
];

function serviceOf(input: object): string {
  return 'ServiceName' in input && typeof input.ServiceName === 'string' ? input.ServiceName : NOT_SAID;
}
