import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom, type InVpc } from './view';

/** The account that a sandbox has whose seed names none: it owns whatever is there. */
const UNNAMED: readonly string[] = ['', '000000000000'];

/**
 * "You can't create, describe, modify, or delete VPC endpoints in subnets that are shared with you": their owner can.
 * Of Instance Connect endpoints, which are no VPC endpoints, AWS's pages do not say it.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function vpcIsOwn(
  network: Network,
  { vpc, kind }: InVpc & { readonly kind: string },
): readonly Problem[] {
  const owner = seenFrom(network, 'vpc', vpc.id, vpc)?.owner;
  const { account } = vpc.scope;
  if (owner === undefined || owner === '' || owner === account || UNNAMED.includes(account)) return [];
  const args = { vpc: vpc.id, owner };
  if (kind === 'instance-connect') {
    return [
      warning({
        code: 'shared-vpc-not-checked',
        message: message(
          'VPC {vpc} is shared by account {owner}: whether an EC2 Instance Connect Endpoint may be created in it could not be checked.',
          args,
        ),
        resource: vpc.id,
        documentation: PAGES.sharedVpc,
      }),
    ];
  }
  return [
    error({
      code: 'shared-vpc',
      message: message(
        'VPC {vpc} is shared by account {owner}: only its owner can create VPC endpoints in it.',
        args,
      ),
      resource: vpc.id,
      documentation: PAGES.sharedVpc,
      awsCode: 'OperationNotPermitted',
    }),
  ];
}
