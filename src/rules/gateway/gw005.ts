import type { GatewayPlan } from '../../endpoints/plan';
import { planOfEndpoint } from '../../endpoints/plan-of-endpoint';
import { tablesFit } from '../../endpoints/preconditions/route-tables';
import type { CodeRemedy } from '../../endpoints/remedy';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { shortName, stays } from '../known/endpoints';
import { eachOnce } from '../known/own';
import type { Rule } from '../rule';

/** EC2 refuses such an endpoint: only what is not applied yet can be so. */
export const gw005: Rule = {
  id: 'GW005',
  title: message('Gateway endpoint in another VPC than its route tables'),
  check: (network) =>
    eachOnce(network, 'vpc-endpoint')
      .filter(stays)
      .flatMap((endpoint) => ofEndpoint(network, endpoint)),
};

function ofEndpoint(network: Network, endpoint: VpcEndpoint): readonly Finding[] {
  const plan = planOfEndpoint(endpoint);
  if (plan?.kind !== 'gateway' || plan.routeTableIds.length === 0) return [];
  return tablesFit(network, plan)
    .filter(({ code }) => code === 'route-table-of-other-vpc')
    .flatMap((problem) => {
      const table = problem.resource && network.get('route-table', problem.resource, endpoint.scope);
      if (table && [plan.vpc.id, known(table.vpcId)].some((id) => mayBeAnother(network, id, endpoint)))
        return [];
      return finding('GW005', {
        severity: 'error',
        message: problem.message,
        resource: endpoint,
        field: 'vpcId',
        vpc: plan.vpc.id,
        service: shortName(endpoint),
        related: [
          ...(table ? [{ resource: table, message: message('This route table is of another VPC.') }] : []),
          awsSays(endpoint, problem.documentation),
        ],
        remedy: remedyFor(network, endpoint, plan),
      });
    });
}

/** A VPC that is looked up may be the other one. */
function mayBeAnother(network: Network, vpcId: string | undefined, { scope }: VpcEndpoint): boolean {
  return vpcId !== undefined && network.get('vpc', vpcId, scope)?.mayBeAnother === true;
}

/** Where all of its tables are of one VPC, it is that one which is meant. */
function remedyFor(
  network: Network,
  { id, scope, origin }: VpcEndpoint,
  { routeTableIds }: GatewayPlan,
): CodeRemedy | undefined {
  if (origin.seen !== 'file') return undefined;
  const vpcs = new Set(
    routeTableIds.map((tableId) => {
      const table = network.get('route-table', tableId, scope);
      return table && known(table.vpcId);
    }),
  );
  const [vpcId] = vpcs;
  return vpcId === undefined || vpcs.size > 1 ? undefined : { kind: 'change-vpc', endpointId: id, vpcId };
}
