import { oneSubnetInZone } from '../../endpoints/preconditions/subnet-zones';
import { message } from '../../network/message';
import { awsSays } from '../text/aws-says';
import { finding } from '../finding';
import { shortName } from '../known/endpoints';
import { areCertain } from '../known/pairs';
import type { Rule } from '../rule';
import { withUnknowns } from '../severity';
import { interfaceEndpoints } from './interface-endpoints';

/** EC2 refuses such an endpoint: only what is not applied yet can be so. */
export const if006: Rule = {
  id: 'IF006',
  title: message('Several subnets of an endpoint in one Availability Zone'),
  check: (network) =>
    interfaceEndpoints(network).flatMap(({ endpoint, vpc, plan }) => {
      const remove = (subnetId: string) =>
        ({ kind: 'change-subnets', endpointId: endpoint.id, add: [], remove: [subnetId] }) as const;
      return oneSubnetInZone(network, plan, remove)
        .filter(({ code }) => code === 'two-subnets-in-zone')
        .flatMap((problem) => {
          const subnet = problem.resource && network.get('subnet', problem.resource, vpc.scope);
          const isSure = areCertain(endpoint, ...(subnet ? [subnet] : []));
          const severity = withUnknowns('error', isSure ? 0 : 1);
          if (!severity) return [];
          return finding('IF006', {
            severity,
            message: problem.message,
            resource: endpoint,
            field: 'subnetIds',
            vpc: vpc.id,
            service: shortName(endpoint),
            related: [
              ...(subnet
                ? [{ resource: subnet, message: message('This subnet is the second one in its zone.') }]
                : []),
              awsSays(endpoint, problem.documentation),
            ],
            remedy: problem.remedy,
          });
        });
    }),
};
