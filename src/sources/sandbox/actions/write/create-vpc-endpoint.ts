import { connect } from '../../endpoints/connections';
import { createGateway } from '../../endpoints/create-gateway';
import { createGatewayLoadBalancer } from '../../endpoints/create-gateway-load-balancer';
import { createInterface } from '../../endpoints/create-interface';
import { createLattice } from '../../endpoints/create-lattice';
import type { NewEndpoint } from '../../endpoints/create';
import { requestedType, type EndpointType } from '../../endpoints/endpoint-type';
import { becomeAvailable } from '../../endpoints/lifecycle';
import { requireEndpointRoom } from '../../endpoints/limits';
import { requireFitting, requireTarget } from '../../endpoints/parameters';
import { requireOwnVpc } from '../../endpoints/shared-vpc';
import type { Entity } from '../../entity';
import { KINDS } from '../../kinds';
import { textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, insert } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';

const CREATORS: Readonly<
  Record<EndpointType, (account: AccountState, input: Input, endpoint: NewEndpoint) => Entity>
> = {
  Gateway: createGateway,
  Interface: createInterface,
  GatewayLoadBalancer: createGatewayLoadBalancer,
  Resource: createLattice('Resource'),
  ServiceNetwork: createLattice('ServiceNetwork'),
};

/** What an endpoint has that its type leaves empty. */
const NOTHING = {
  RouteTableIds: [],
  SubnetIds: [],
  Groups: [],
  PrivateDnsEnabled: false,
  NetworkInterfaceIds: [],
  DnsEntries: [],
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html */
export const createVpcEndpoint: Action = {
  name: 'CreateVpcEndpoint',
  run(input, account) {
    const type = requestedType(input);
    // EC2 tells a parameter of another type before it looks at the service (nanlabs/terraform-aws-starter#18).
    requireFitting(type, input);
    requireTarget(type, input);
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    requireOwnVpc(account, vpc);
    const vpcId = idOf(KINDS.vpc, vpc);
    const tags = tagsOnCreate(account, input, KINDS.vpcEndpoint.type);
    requireEndpointRoom(account, type, vpcId);
    const id = account.newId(KINDS.vpcEndpoint.prefix);
    const endpoint = insert(account, 'VpcEndpoints', {
      VpcEndpointId: id,
      VpcEndpointType: type,
      VpcId: vpcId,
      ...NOTHING,
      ...CREATORS[type](account, input, { id, vpcId }),
      RequesterManaged: false,
      CreationTimestamp: account.now(),
      Tags: tags,
      OwnerId: account.scope.account,
    });
    connect(account, endpoint);
    becomeAvailable(account, id);
    return { VpcEndpoint: endpoint, ClientToken: textOf(input, 'ClientToken') };
  },
};
