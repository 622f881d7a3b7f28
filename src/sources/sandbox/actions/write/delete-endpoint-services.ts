import { connectionsOf, isLive } from '../../endpoints/connections';
import { forgetPermissions } from '../../endpoints/service-permissions';
import { forEach } from '../../endpoints/unsuccessful';
import { Ec2Error, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { textsOf } from '../../protocol/input';
import { remove } from '../../store';
import type { Action } from '../action';

const KIND = KINDS.endpointService;

/**
 * Answers with 200 and a list of the services that could not be deleted: "you must reject any Available or
 * PendingAcceptance interface endpoint connections" before.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpointServiceConfigurations.html
 */
export const deleteVpcEndpointServiceConfigurations: Action = {
  name: 'DeleteVpcEndpointServiceConfigurations',
  run(input, account) {
    const ids = textsOf(input, 'ServiceIds') ?? [];
    if (ids.length === 0) throw missingParameter('ServiceId');
    const unsuccessful = forEach(account, KIND, ids, 'InvalidVpcEndpointService.NotFound', (_service, id) => {
      const connections = connectionsOf(account, id);
      if (connections.some(isLive)) {
        throw new Ec2Error(
          'ExistingVpcEndpointConnections',
          'Service has existing active VPC Endpoint connections!',
        );
      }
      remove(account, KIND, id);
      const others = account.entities('VpcEndpointConnections').filter((one) => !connections.includes(one));
      account.replace('VpcEndpointConnections', others);
      forgetPermissions(account, id);
    });
    return { Unsuccessful: unsuccessful };
  },
};
