import { vpcHasDns } from '../../endpoints/preconditions/vpc-dns';
import { message } from '../../network/message';
import { because } from '../../paths/because';
import { awsSays } from '../text/aws-says';
import { finding } from '../finding';
import { shortName } from '../known/endpoints';
import { areCertain } from '../known/pairs';
import type { Rule } from '../rule';
import { withUnknowns } from '../severity';
import { interfaceEndpoints } from './interface-endpoints';

/**
 * Private DNS answers only where both DNS attributes of the VPC are on.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
 */
export const if003: Rule = {
  id: 'IF003',
  title: message('Private DNS while the DNS of the VPC is off'),
  check: (network) =>
    interfaceEndpoints(network).flatMap(({ endpoint, vpc, plan }) =>
      vpcHasDns(network, plan)
        .filter(({ severity }) => severity === 'error')
        .flatMap((problem) => {
          const severity = withUnknowns('error', areCertain(endpoint, vpc) ? 0 : 1);
          if (!severity) return [];
          const template = '{endpoint} has private DNS on, which does not answer:';
          return finding('IF003', {
            severity,
            message: because(template, { endpoint: endpoint.id }, problem.message),
            resource: endpoint,
            field: 'privateDns',
            vpc: vpc.id,
            service: shortName(endpoint),
            related: [{ resource: vpc, message: problem.message }, awsSays(endpoint, problem.documentation)],
            remedy: problem.remedy,
          });
        }),
    ),
};
