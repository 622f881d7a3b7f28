import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { Vpc } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { WayOut } from '../../network/routing/way-out';
import { because } from '../../paths/because';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { attachTables, createGatewayEndpoint } from '../gateway/gateway-plan';
import { coverageOf } from '../known/coverage';
import { gatewayEndpointsOf, shortName, takesNames } from '../known/endpoints';
import { ownVpcs } from '../known/own';
import { wayTo } from '../known/tables';
import type { Rule } from '../rule';
import { natCost } from '../text/cost';
import { interfaceEndpoints, type InterfaceEndpoint } from './interface-endpoints';

const PAGE = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html';

/**
 * "The Amazon S3 gateway endpoint is required because Amazon ECR uses Amazon S3 to store your image layers."
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 */
export const if009: Rule = {
  id: 'IF009',
  title: message('ECR endpoints without the S3 gateway endpoint'),
  check: (network) => {
    const all = interfaceEndpoints(network).filter(({ endpoint }) =>
      ['ecr.api', 'ecr.dkr'].includes(shortName(endpoint) ?? ''),
    );
    return ownVpcs(network).flatMap((vpc) =>
      ofVpc(
        network,
        vpc,
        all.filter((one) => one.vpc === vpc),
      ),
    );
  },
};

function ofVpc(network: Network, vpc: Vpc, ecr: readonly InterfaceEndpoint[]): readonly Finding[] {
  // Layers are asked of the registry, which is what `ecr.dkr` is for.
  const first = ecr.find(({ endpoint }) => shortName(endpoint) === 'ecr.dkr') ?? ecr[0];
  const others = ecr.filter((one) => one !== first);
  if (!first || takesNames(network, vpc, 's3')) return [];
  const tables = tablesOfSubnets(network, vpc, ecr);
  if (!tables || tables.some((table) => coverageOf(network, vpc, table, 's3') !== 'no')) return [];
  const ways = tables.map((table) => ({ table, ...wayTo(network, table, 's3') }));
  const lacking = ways.filter(({ way }) => way === 'nat' || way === 'isolated');
  // Another way out may carry the layers: whoever runs it decides.
  if (lacking.length === 0 || ways.some(({ way }) => way === 'unknown')) return [];
  const isCut = ways.every(({ way }) => way === 'isolated');
  const [endpoint] = gatewayEndpointsOf(network, vpc, 's3');
  return [
    finding('IF009', {
      severity: isCut ? 'error' : 'warning',
      message: isCut
        ? message(
            'Image layers come from S3, and the subnets of {endpoint}, an endpoint for ECR, have no way there: images cannot be pulled without the gateway endpoint for S3.',
            { endpoint: first.endpoint.id },
          )
        : because(
            'Image layers come from S3, and go past {endpoint}, an endpoint for ECR, through NAT:',
            { endpoint: first.endpoint.id },
            natCost(vpc.scope.region),
          ),
      resource: first.endpoint,
      field: 'serviceName',
      vpc: vpc.id,
      service: 's3',
      related: [
        ...others.map((one) => ({
          resource: one.endpoint,
          message: message('{endpoint} is an endpoint for ECR too.', { endpoint: one.endpoint.id }),
        })),
        ...lacking.map(({ table, way }) => ({ resource: table, message: wayText(way) })),
        awsSays(first.endpoint, PAGE),
      ],
      remedy: endpoint
        ? attachTables(
            endpoint,
            lacking.map(({ table }) => table),
          )
        : createGatewayEndpoint(network, vpc, 's3'),
    }),
  ];
}

/** The tables of the subnets that the endpoints are in: where they are, images are pulled. Undefined: not all are known. */
function tablesOfSubnets(
  network: Network,
  vpc: Vpc,
  ecr: readonly InterfaceEndpoint[],
): readonly RouteTable[] | undefined {
  const tables = new Map<string, RouteTable>();
  for (const id of ecr.flatMap(({ endpoint }) => endpoint.subnetIds)) {
    const subnetId = known(id);
    const subnet = subnetId === undefined ? undefined : network.get('subnet', subnetId, vpc.scope);
    const table = subnet && routeTableAssociations(network).of(subnet).table;
    if (!table) return undefined;
    tables.set(table.id, table);
  }
  const sorted = [...tables.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.length === 0 ? undefined : sorted;
}

function wayText(way: WayOut): ReturnType<typeof message> {
  return way === 'nat'
    ? message('This table sends traffic to S3 through NAT.')
    : message('This table has no working route to S3.');
}
