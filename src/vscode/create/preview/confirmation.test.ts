import assert from 'node:assert/strict';
import type { Change } from '../../../endpoints/change';
import { account, CONNECT, GATEWAY, INTERFACE } from '../../../endpoints/testing/plans';
import { english } from '../../../network/message';
import {
  gatewayEndpoint,
  named,
  networkOf,
  only,
  route,
  routeTable,
  vpc,
} from '../../../network/testing/fixtures';
import { lesson, TO_NAT } from '../../../paths/testing/ask';
import { changeConfirmation } from './change-confirmation';
import { confirmation } from './confirmation';

const WHO = { profile: 'prod', scope: GATEWAY.vpc.scope, endpoint: undefined };

describe('the question before an endpoint is created', () => {
  it('names account, VPC, routes, subnets, cost and what drops', () => {
    const network = networkOf(
      lesson({ Vpcs: [vpc(named('prod'))], RouteTables: [routeTable([TO_NAT], named('private'))] }),
    );
    const asked = confirmation(network, GATEWAY, WHO, english);
    assert.equal(asked.message, 'Create a gateway endpoint for S3 in vpc-1 (prod)?');
    assert.equal(asked.button, 'Create Endpoint');
    const [who, what, warnings] = asked.detail.split('\n\n');
    assert.equal(who, 'Account 1111-2222-3333, us-east-1, profile prod.');
    assert.equal(what, 'One route is added to table private (rtb-1), for 2 subnets.\nIt costs nothing.');
    assert.match(
      warnings ?? '',
      /Traffic to S3 from 2 subnets changes its way: open TCP connections to it drop/,
    );
    assert.match(warnings ?? '', /aws:SourceIp/);
  });

  it('names network interfaces, the monthly sum, and where requests go if not to AWS', () => {
    const { message, detail } = confirmation(
      account(),
      INTERFACE,
      { ...WHO, endpoint: 'http://localhost:5000' },
      english,
    );
    assert.equal(message, 'Create an interface endpoint for sqs in vpc-1?');
    assert.deepEqual(detail.split('\n\n').slice(0, 2), [
      'Account 1111-2222-3333, us-east-1, profile prod.\nRequests go to http://localhost:5000, not to AWS.',
      '1 network interface is created, in subnet-1.\nIt costs 7.30 USD a month, and 0.01 USD/GB.',
    ]);
  });

  it('says what costs nothing by itself, and lets no name break a line', () => {
    const network = account({ Vpcs: [vpc(named('a\n\nAccount 9\u202e'))] });
    const { message, detail } = confirmation(network, CONNECT, { ...WHO, profile: 'x\ny' }, english);
    assert.equal(message, 'Create an EC2 Instance Connect Endpoint in vpc-1 (a Account 9)?');
    assert.match(detail, /^Account 1111-2222-3333, us-east-1, profile x y\.\n\n/);
    assert.match(detail, /The endpoint itself costs nothing; data that crosses zones is charged for\./);
  });
});

describe('the question before something is changed', () => {
  const network = networkOf(
    lesson({
      RouteTables: [routeTable([TO_NAT, route('pl-s3', { GatewayId: 'vpce-1' })])],
      VpcEndpoints: [gatewayEndpoint()],
    }),
  );
  const endpoint = only(network.all('vpc-endpoint'));

  it('of a deletion says what follows, and asks for the id where traffic changes', () => {
    const asked = changeConfirmation(network, { kind: 'delete-endpoint', endpoint }, WHO, english);
    assert.equal(asked.message, 'Delete the endpoint vpce-1?');
    assert.equal(asked.button, 'Delete Endpoint');
    assert.equal(asked.typed, 'vpce-1');
    assert.match(
      asked.detail,
      /^Account 1111-2222-3333, us-east-1, profile prod\.\n\n1 route is removed\.\n/,
    );
    // Once, not in other words a second time.
    assert.equal(asked.detail.match(/open TCP connections|goes another way/gi)?.length, 1);
  });

  it('of tags asks for no more than a click', () => {
    const change: Change = {
      kind: 'tags',
      scope: GATEWAY.vpc.scope,
      resourceId: 'vpce-1',
      set: new Map([['Name', 'x']]),
      remove: [],
    };
    const asked = changeConfirmation(network, change, WHO, english);
    assert.deepEqual([asked.message, asked.typed], ['Change the tags of vpce-1?', undefined]);
  });

  it('says what is added and what is taken away', () => {
    const change: Change = { kind: 'route-tables', endpoint, add: ['rtb-9'], remove: ['rtb-1'] };
    assert.equal(
      changeConfirmation(network, change, WHO, english).message,
      'Add rtb-9 to vpce-1, and take rtb-1 away?',
    );
  });
});
