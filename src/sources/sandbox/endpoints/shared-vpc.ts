import { textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import type { AccountState } from '../state';

/** The account that a sandbox has whose seed names none: it owns whatever is there. */
const UNNAMED = '000000000000';

/**
 * "You can't create, describe, modify, or delete VPC endpoints in subnets that are shared with you."
 * @throws Ec2Error OperationNotPermitted for a VPC of another account
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function requireOwnVpc({ scope }: AccountState, vpc: Entity): void {
  const owner = textField(vpc, 'OwnerId') ?? scope.account;
  if (owner === scope.account || scope.account === UNNAMED) return;
  throw new Ec2Error(
    'OperationNotPermitted',
    `VPC endpoints cannot be created in the VPC ${String(vpc['VpcId'])}, which is shared with this account.`,
  );
}
