import { groupsInSubnetsLetOut } from '../../endpoints/preconditions/outbound-groups';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { servingEndpoints } from '../../network/routing/serving-endpoints';
import { parseServiceName, serviceLabel } from '../../network/service-name';
import { publicAddresses } from '../../paths/names/public-addresses';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { endpointsOf, shortName } from '../known/endpoints';
import { eachOnce, referenceTo } from '../known/own';
import { subnetsOf, tablesOf } from '../known/tables';
import type { Rule } from '../rule';

/**
 * Traffic to a gateway endpoint goes to the public addresses of the service: security groups must let it out to them,
 * or to the service's prefix list.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export const sg001: Rule = {
  id: 'SG001',
  title: message('Security group keeps traffic from a gateway endpoint'),
  check: (network) =>
    eachOnce(network, 'vpc').flatMap((vpc) =>
      endpointsOf(network, vpc)
        .filter((one) => one.type === 'gateway')
        .flatMap((one) => ofEndpoint(network, vpc, one)),
    ),
};

function ofEndpoint(network: Network, vpc: Vpc, endpoint: VpcEndpoint): readonly Finding[] {
  const service = shortName(endpoint);
  if (service === undefined) return [];
  const named = { service: parseServiceName(service), region: vpc.scope.region };
  const { addresses } = publicAddresses(network, vpc.scope, named, 'ipv4');
  const subnets = tablesOf(network, vpc)
    .filter((table) => servingEndpoints(network, table).includes(endpoint))
    .flatMap((table) => subnetsOf(network, table));
  const plan = { vpc: referenceTo(vpc), service };
  return groupsInSubnetsLetOut(network, plan, subnets, addresses).flatMap((problem) => {
    const group = problem.resource && network.get('security-group', problem.resource, vpc.scope);
    if (problem.code !== 'source-groups-block' || !group) return [];
    return finding('SG001', {
      severity: 'warning',
      message: problem.message,
      resource: group,
      field: 'rules',
      vpc: vpc.id,
      service,
      related: [
        {
          resource: endpoint,
          message: message('{endpoint} is the gateway endpoint for {service} of their subnets.', {
            endpoint: endpoint.id,
            service: serviceLabel(service),
          }),
        },
        awsSays(group, problem.documentation),
      ],
      remedy:
        group.origin.seen === 'file'
          ? { kind: 'allow-egress-to-service', groupId: group.id, endpointId: endpoint.id }
          : undefined,
    });
  });
}
