import { endpointLetsVpcIn } from '../../endpoints/preconditions/endpoint-ingress';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { shortName } from '../known/endpoints';
import type { Rule } from '../rule';
import type { FindingSeverity } from '../severity';
import { interfaceEndpoints, type InterfaceEndpoint } from './interface-endpoints';

/**
 * An endpoint's network interfaces let in what their security groups let in: HTTPS from the VPC's addresses.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export const if005: Rule = {
  id: 'IF005',
  title: message('Security group of the endpoint lacks TCP 443 from the VPC'),
  check: (network) => interfaceEndpoints(network).flatMap((one) => ofEndpoint(network, one)),
};

/** Of the precondition's problems those that are known; the others say that something could not be checked. */
const SEVERITIES: ReadonlyMap<string, FindingSeverity> = new Map([
  ['endpoint-group-blocks', 'error'],
  ['endpoint-group-blocks-some', 'warning'],
]);

function ofEndpoint(network: Network, { endpoint, vpc, plan }: InterfaceEndpoint): readonly Finding[] {
  if (!isHttps(endpoint) || !areGroupsKnown(endpoint)) return [];
  return endpointLetsVpcIn(network, plan).flatMap((problem) => {
    const severity = SEVERITIES.get(problem.code);
    if (!severity) return [];
    const groups = plan.securityGroupIds.flatMap((id) => network.get('security-group', id, vpc.scope) ?? []);
    return finding('IF005', {
      severity,
      message: problem.message,
      resource: endpoint,
      field: 'securityGroupIds',
      vpc: vpc.id,
      service: shortName(endpoint),
      related: [
        ...groups
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((group) => ({
            resource: group,
            message: message('{group} is a security group of {endpoint}.', {
              group: group.id,
              endpoint: endpoint.id,
            }),
          })),
        awsSays(endpoint, problem.documentation),
      ],
      remedy: problem.remedy,
    });
  });
}

/**
 * AWS's services that are called by other ports than 443, or by others as well.
 * @see https://docs.aws.amazon.com/ses/latest/dg/send-email-set-up-vpc-endpoints.html
 * @see https://docs.aws.amazon.com/keyspaces/latest/devguide/vpc-endpoints.html
 * @see https://docs.aws.amazon.com/iot/latest/developerguide/IoTCore-VPC.html
 * @see https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html
 */
const OTHER_PORTS: readonly string[] = [
  'appstream.streaming',
  'cassandra',
  'cassandra-fips',
  'email-smtp',
  'iot.data',
  'iot.fleethub.api',
  'transfer.server',
  'workspaces',
];

/** Of services that are not AWS's own nobody knows the port. */
function isHttps(endpoint: VpcEndpoint): boolean {
  const short = shortName(endpoint);
  return short !== undefined && !short.startsWith('vpce-svc-') && !OTHER_PORTS.includes(short);
}

/** Every endpoint that exists has a group: an answer without one does not say that it is the default one. */
function areGroupsKnown({ securityGroupIds, origin }: VpcEndpoint): boolean {
  if (securityGroupIds.some(isUnknown)) return false;
  return securityGroupIds.length > 0 || origin.seen !== 'account';
}
