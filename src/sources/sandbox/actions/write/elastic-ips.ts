import { formatAddress } from '../../../../network/addresses/address';
import { textField } from '../../entity';
import { Ec2Error, invalidParameterCombination, notSimulated } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, insert, remove, requireById } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html */
export const allocateAddress: Action = {
  name: 'AllocateAddress',
  run(input, account) {
    if (
      input['PublicIpv4Pool'] !== undefined ||
      input['IpamPoolId'] !== undefined ||
      input['Address'] !== undefined
    )
      throw notSimulated('address pools of your own');
    const tags = tagsOnCreate(account, input, 'elastic-ip');
    const count = account.entities('Addresses').length + 1;
    const message = 'The maximum number of addresses has been reached.';
    requireRoom(count, account.quotas.elasticIpsPerRegion, 'AddressLimitExceeded', message);
    const address = insert(account, 'Addresses', {
      Domain: 'vpc',
      AllocationId: account.newId('eipalloc-'),
      PublicIp: freePublicIp(account),
      PublicIpv4Pool: 'amazon',
      NetworkBorderGroup: account.scope.region,
      Tags: tags,
    });
    return address;
  },
};

/** The first of a range that AWS has for EC2, and that nothing here has. */
function freePublicIp(account: AccountState): string {
  const taken = new Set(account.entities('Addresses').map((address) => address['PublicIp']));
  // 44.192.0.0/11 in https://ip-ranges.amazonaws.com/ip-ranges.json, away from its first addresses
  for (let value = 0x2cc80a0an; ; value++) {
    const ip = formatAddress({ family: 'ipv4', value });
    if (!taken.has(ip)) return ip;
  }
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html */
export const releaseAddress: Action = {
  name: 'ReleaseAddress',
  run(input, account) {
    const allocation = textOf(input, 'AllocationId');
    const ip = textOf(input, 'PublicIp');
    if ((allocation === undefined) === (ip === undefined))
      throw invalidParameterCombination('Exactly one of AllocationId and PublicIp must be specified');
    const address =
      allocation === undefined
        ? account.entities('Addresses').find((one) => one['PublicIp'] === ip)
        : requireById(account, KINDS.allocation, allocation);
    if (address === undefined)
      throw new Ec2Error('InvalidAddress.NotFound', `Address '${ip ?? ''}' not found.`);
    if (textField(address, 'AssociationId') !== undefined) {
      throw new Ec2Error('InvalidIPAddress.InUse', `Address ${String(address['PublicIp'])} is in use.`);
    }
    remove(account, KINDS.allocation, idOf(KINDS.allocation, address));
    return { Return: true };
  },
};
