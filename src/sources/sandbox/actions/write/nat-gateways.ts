import { textField, type Entity } from '../../entity';
import { invalidParameterValue, missingParameter, notSimulated } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import { markRoutesTo } from '../../routes';
import type { AccountState } from '../../state';
import { findById, idOf, insert, patch, remove } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { failureOfNat, openNatAddress, releaseNatAddresses } from './nat-gateway-address';

/**
 * Answers `pending`, also where it cannot succeed: EC2 then says why in the gateway's own entry.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html
 */
export const createNatGateway: Action = {
  name: 'CreateNatGateway',
  run(input, account) {
    if (textOf(input, 'AvailabilityMode') === 'regional') throw notSimulated('regional NAT gateways');
    const secondary = [
      'SecondaryAllocationIds',
      'SecondaryPrivateIpAddresses',
      'SecondaryPrivateIpAddressCount',
    ];
    if (secondary.some((member) => input[member] !== undefined))
      throw notSimulated('secondary addresses of NAT gateways');
    if (textOf(input, 'SubnetId') === undefined) throw missingParameter('SubnetId');
    const connectivity = textOf(input, 'ConnectivityType') ?? 'public';
    const allocation = textOf(input, 'AllocationId');
    if (connectivity === 'public' && allocation === undefined) throw missingParameter('AllocationId');
    if (connectivity === 'private' && allocation !== undefined)
      throw invalidParameterValue('A private NAT gateway does not take an AllocationId.');
    const subnet = requireOne(KINDS.subnet, 'SubnetId', input, account);
    const tags = tagsOnCreate(account, input, 'natgateway');
    requireQuota(account, subnet);
    const id = account.newId('nat-');
    const failure = failureOfNat(account, subnet, allocation);
    const address =
      failure === undefined
        ? openNatAddress(account, { id, subnet, allocation, address: textOf(input, 'PrivateIpAddress') })
        : { AllocationId: allocation };
    const gateway = insert(account, 'NatGateways', {
      CreateTime: account.now(),
      NatGatewayAddresses: [address],
      NatGatewayId: id,
      State: 'pending',
      SubnetId: subnet['SubnetId'],
      VpcId: subnet['VpcId'],
      Tags: tags,
      ConnectivityType: connectivity,
      AvailabilityMode: 'zonal',
    });
    account.after(account.durations.natGatewayCreation, () => {
      finish(account, id, failure);
    });
    return { NatGateway: gateway, ClientToken: input['ClientToken'] };
  },
};

/** Those that are on their way count, those that are gone do not. */
function requireQuota(account: AccountState, subnet: Entity): void {
  const zoneOf = (subnetId: unknown): unknown =>
    findById(account, KINDS.subnet, String(subnetId))?.['AvailabilityZone'];
  const here = account
    .entities('NatGateways')
    .filter(({ State }) => State === 'pending' || State === 'available')
    .filter((gateway) => zoneOf(gateway['SubnetId']) === subnet['AvailabilityZone']);
  const { natGatewaysPerZone: quota } = account.quotas;
  const message = `Performing this operation would exceed the limit of ${quota} NAT gateways`;
  requireRoom(here.length + 1, quota, 'NatGatewayLimitExceeded', message);
}

function finish(account: AccountState, id: string, failure: Entity | undefined): void {
  // It may have been deleted meanwhile.
  if (findById(account, KINDS.natGateway, id)?.['State'] !== 'pending') return;
  if (failure === undefined) {
    patch(account, KINDS.natGateway, id, { State: 'available' });
    return;
  }
  patch(account, KINDS.natGateway, id, { State: 'failed', ...failure, DeleteTime: account.now() });
  markRoutesTo(account, id, 'blackhole');
  forgetLater(account, id);
}

/** Its routes stay, as blackholes. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html */
export const deleteNatGateway: Action = {
  name: 'DeleteNatGateway',
  run(input, account) {
    const gateway = requireOne(KINDS.natGateway, 'NatGatewayId', input, account);
    const id = idOf(KINDS.natGateway, gateway);
    const state = textField(gateway, 'State');
    if (state === 'pending' || state === 'available') {
      patch(account, KINDS.natGateway, id, { State: 'deleting' });
      markRoutesTo(account, id, 'blackhole');
      account.after(account.durations.natGatewayDeletion, () => {
        releaseNatAddresses(account, id);
        patch(account, KINDS.natGateway, id, { State: 'deleted', DeleteTime: account.now() });
        forgetLater(account, id);
      });
    }
    return { NatGatewayId: id };
  },
};

function forgetLater(account: AccountState, id: string): void {
  account.after(account.durations.natGatewayTrace, () => {
    remove(account, KINDS.natGateway, id);
  });
}
