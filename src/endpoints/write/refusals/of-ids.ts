import { message } from '../../../network/message';
import { PAGES } from '../../preconditions/pages';
import { NOT_SAID, type PlanField, type Row } from './row';

/** The part of a code that says what was not found, as AWS spells it, and the field where it was chosen. */
const NAMED: readonly (readonly [part: string, prefix: string, field: PlanField])[] = [
  ['Vpc', 'vpc', 'vpc'],
  ['RouteTable', 'rtb', 'routeTables'],
  ['Route', 'rtb', 'routeTables'],
  ['PrefixList', 'pl', 'routeTables'],
  ['Subnet', 'subnet', 'subnets'],
  ['Group', 'sg', 'securityGroups'],
  ['SecurityGroup', 'sg', 'securityGroups'],
  ['VpcEndpointService', 'vpce-svc', 'provider'],
  ['VpcEndpoint', 'vpce', 'form'],
  ['InstanceConnectEndpoint', 'eice', 'form'],
  ['NetworkInterface', 'eni', 'form'],
];

/** Something that was chosen is not there: codes are `InvalidSubnetID.NotFound`, `InvalidGroup.NotFound` and the like. */
export const OF_IDS: readonly Row[] = NAMED.map(([part, prefix, field]) => ({
  code: new RegExp(`^Invalid${part}(ID|Id|IdId)?\\.(NotFound|Malformed)$`),
  field,
  documentation: PAGES.errors,
  say: ({ id, text }) => {
    const found = id(prefix);
    return found === NOT_SAID
      ? message('Something that this needs does not exist any more: {text}; refresh, then choose again.', {
          text,
        })
      : message('{id} does not exist any more; refresh, then choose again.', { id: found });
  },
}));
