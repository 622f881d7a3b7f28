import { releaseNatAddresses } from './actions/write/nat-gateway-address';
import { setPeeringStatus, statusOf } from './actions/write/peering-lifecycle';
import { textField } from './entity';
import { KINDS } from './kinds';
import type { AccountState } from './state';
import { idOf, patch, remove } from './store';

/** What a snapshot caught on its way goes on from there: nobody else would ever bring it to its end. */
export function resume(account: AccountState): void {
  const { durations } = account;
  for (const gateway of account.entities('NatGateways')) {
    const id = idOf(KINDS.natGateway, gateway);
    const state = textField(gateway, 'State');
    if (state === 'pending') {
      account.after(durations.natGatewayCreation, () => {
        patch(account, KINDS.natGateway, id, { State: 'available' });
      });
    } else if (state === 'deleting') {
      account.after(durations.natGatewayDeletion, () => {
        releaseNatAddresses(account, id);
        remove(account, KINDS.natGateway, id);
      });
    }
  }
  for (const connection of account.entities('VpcPeeringConnections')) {
    if (statusOf(connection) !== 'provisioning') continue;
    account.after(durations.peeringStep, () => {
      setPeeringStatus(account, idOf(KINDS.vpcPeeringConnection, connection), 'active', 'Active');
    });
  }
}
