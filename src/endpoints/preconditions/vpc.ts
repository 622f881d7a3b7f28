import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom, type InVpc } from './view';

/** The VPC must be there. */
export function vpcIsThere(network: Network, { vpc }: InVpc): readonly Problem[] {
  if (seenFrom(network, 'vpc', vpc.id, vpc)) return [];
  const facts = { resource: vpc.id, documentation: PAGES.errors };
  if (!network.isRead('Vpcs', vpc.scope)) {
    const reason = notRead(network, 'Vpcs', vpc.scope);
    return [
      warning({
        code: 'vpc-not-checked',
        message: because('Whether VPC {vpc} is there could not be checked:', { vpc: vpc.id }, reason),
        ...facts,
      }),
    ];
  }
  return [
    error({
      code: 'vpc-not-found',
      message: message('VPC {vpc} is not in this account and Region.', { vpc: vpc.id }),
      awsCode: 'InvalidVpcID.NotFound',
      ...facts,
    }),
  ];
}
