import { scopeKey } from '../../../network/coverage';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import { destinationValue, type Route } from '../../../network/resources/route';
import type { SecurityGroupRule } from '../../../network/resources/security-group';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import type { Change } from '../../change';
import { PAGES } from '../../preconditions/pages';
import { error, warning } from '../../preconditions/report';
import { isAwsTag, tagsAreValid } from '../../preconditions/tags';
import { vpcIsThere } from '../../preconditions/vpc';
import type { Problem } from '../../problem';
import { ingressRules } from '../changed/groups';
import { isDeletable } from '../changed/routes';
import { current } from '../changed/view';

/** AWS's own tags count towards no limit, and are nobody else's to change. */
export function ofTags(
  network: Network,
  { scope, resourceId, set, remove }: Extract<Change, { readonly kind: 'tags' }>,
): readonly Problem[] {
  const there = network.find(resourceId).find((one) => scopeKey(one.scope) === scopeKey(scope));
  const kept = [...(there?.tags ?? [])].filter(([key]) => !isAwsTag(key) && !remove.includes(key));
  return [
    ...tagsAreValid({ tags: new Map([...kept, ...set]) }, () => undefined),
    ...remove.filter(isAwsTag).map((key) =>
      error({
        code: 'tag-key-reserved',
        message: message('The tag {key} is AWS’s own: it cannot be removed.', { key }),
        resource: resourceId,
        documentation: PAGES.tags,
        awsCode: 'InvalidParameterValue',
      }),
    ),
  ];
}

/** "You can only enable DNS hostnames if you've enabled DNS support." */
export function ofVpcDns(
  network: Network,
  { vpc, support, hostnames }: Extract<Change, { readonly kind: 'vpc-dns' }>,
): readonly Problem[] {
  const there = vpcIsThere(network, { vpc });
  const own = current(network, 'vpc', vpc);
  if (!own || !hostnames || support || own.dnsSupport !== false) return there;
  return [
    ...there,
    error({
      code: 'dns-support-off',
      message: message('enableDnsHostnames of VPC {vpc} needs enableDnsSupport, which is off.', {
        vpc: vpc.id,
      }),
      resource: vpc.id,
      documentation: PAGES.vpcDns,
      awsCode: 'InvalidParameterValue',
    }),
  ];
}

/** A group must be there, and not have the rule yet: EC2 refuses a second one. */
export function ofIngress(
  network: Network,
  { scope, groupId, port, cidrs }: Extract<Change, { readonly kind: 'allow-ingress' }>,
): readonly Problem[] {
  const group = current(network, 'security-group', { id: groupId, scope });
  const facts = { resource: groupId, documentation: PAGES.securityGroups };
  if (!group) {
    if (network.isRead('SecurityGroups', scope)) {
      return [
        error({
          code: 'security-group-not-found',
          message: message('Security group {group} is not in this account and Region.', { group: groupId }),
          awsCode: 'InvalidGroup.NotFound',
          ...facts,
        }),
      ];
    }
    return [
      warning({
        code: 'security-group-not-checked',
        message: because(
          'Whether security group {group} lets this in already could not be checked:',
          { group: groupId },
          notRead(network, 'SecurityGroups', scope),
        ),
        ...facts,
      }),
    ];
  }
  const there = new Set(group.rules.map(keyOf));
  const wanted = ingressRules(port, cidrs);
  return wanted
    .filter((rule) => there.has(keyOf(rule)))
    .flatMap(({ peer }) => (peer.kind === 'cidr' ? (known(peer.cidr) ?? []) : []))
    .map((cidr) =>
      error({
        code: 'rule-exists',
        message: message('Security group {group} has a rule that lets TCP {port} in from {cidr} already.', {
          group: groupId,
          port,
          cidr,
        }),
        awsCode: 'InvalidPermission.Duplicate',
        ...facts,
      }),
    );
}

/** What tells rules apart: EC2 does not look at their descriptions. */
function keyOf({ direction, protocol, ports, peer }: SecurityGroupRule): string {
  return JSON.stringify([direction, protocol, ports, peer]);
}

/** "a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*" */
const GROUP_NAME = /^(?!sg-)[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export function ofGroupCreation(
  network: Network,
  { vpc, name }: Extract<Change, { readonly kind: 'create-security-group' }>,
): readonly Problem[] {
  const facts = { resource: vpc.id, documentation: PAGES.securityGroups };
  const isValid = GROUP_NAME.test(name) && name.trim() !== '' && name.toLowerCase() !== 'default';
  const isTaken = network.inVpc('security-group', vpc).some(({ groupName }) => groupName === name);
  return [
    ...vpcIsThere(network, { vpc }),
    ...(isValid
      ? []
      : [
          error({
            code: 'group-name',
            message: message('{name} is not a name that a new security group can have.', { name }),
            awsCode: 'InvalidParameterValue',
            ...facts,
          }),
        ]),
    ...(isTaken
      ? [
          error({
            code: 'group-name-taken',
            message: message('VPC {vpc} has a security group with the name {name} already.', {
              vpc: vpc.id,
              name,
            }),
            awsCode: 'InvalidGroup.Duplicate',
            ...facts,
          }),
        ]
      : []),
  ];
}

/** Routes that go with something else are not deleted by hand. */
export function ofRouteDeletion(
  network: Network,
  { scope, routeTableId, destination }: Extract<Change, { readonly kind: 'delete-route' }>,
): readonly Problem[] {
  const table = current(network, 'route-table', { id: routeTableId, scope });
  const args = { table: routeTableId, destination };
  const facts = { resource: routeTableId, documentation: PAGES.routeTables };
  if (!table) {
    const text = 'Whether {table} has a route to {destination} could not be checked:';
    const why = notRead(network, 'RouteTables', scope);
    return [warning({ code: 'route-not-checked', message: because(text, args, why), ...facts })];
  }
  const route = table.routes.find((one) => isDeletable(one, destination));
  if (route && isOfGatewayEndpoint(network, route)) {
    return [
      error({
        code: 'endpoint-route',
        message: message(
          'The route to {destination} in {table} is a gateway endpoint’s: it goes when the endpoint gives the table up.',
          args,
        ),
        awsCode: 'InvalidParameterValue',
        ...facts,
        documentation: PAGES.gatewayRouting,
      }),
    ];
  }
  if (route) return [];
  const other = table.routes.some((one) => known(destinationValue(one)) === destination);
  return [
    error({
      code: 'no-such-route',
      message: other
        ? message('The route to {destination} in {table} is local or propagated: it cannot be deleted.', args)
        : message('Route table {table} has no route to {destination}.', args),
      awsCode: other ? 'InvalidParameterValue' : 'InvalidRoute.NotFound',
      ...facts,
    }),
  ];
}

function isOfGatewayEndpoint(network: Network, { destination, target }: Route): boolean {
  if (destination.kind !== 'prefix-list' || target.kind !== 'vpc-endpoint') return false;
  const endpoint = network.get('vpc-endpoint', known(target.id) ?? '');
  return endpoint === undefined || known(endpoint.type) === 'gateway';
}
