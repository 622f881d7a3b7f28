import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import {
  associated,
  gatewayEndpoint,
  networkInterface,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../../network/testing/fixtures';
import { ask, codesOf, internetGateway, lesson, natGateway, TO_IGW, without } from '../testing/ask';

describe('theInternet', () => {
  const open = {
    IpProtocol: 'tcp',
    FromPort: 22,
    ToPort: 22,
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
    Ipv6Ranges: [{ CidrIpv6: '::/0' }],
  };
  const withEndpoint = (more: Collections = {}): Collections =>
    lesson({
      Subnets: [subnet({ SubnetId: 'subnet-public', CidrBlock: '10.0.101.0/24' })],
      RouteTables: [
        routeTable([TO_IGW, route('pl-s3', { GatewayId: 'vpce-1' })], {
          Associations: [associated('subnet-public')],
        }),
      ],
      VpcEndpoints: [gatewayEndpoint()],
      InternetGateways: [internetGateway()],
      NetworkInterfaces: [
        networkInterface({
          SubnetId: 'subnet-public',
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.101.20', Primary: true, Association: { PublicIp: '54.1.1.1' } },
          ],
        }),
      ],
      SecurityGroups: [securityGroup({ IpPermissions: [open] })],
      ...more,
    });
  const asked = { from: 'internet', to: 'eni-1', port: 22 };

  it('a gateway endpoint keeps nobody out: what it leads to starts no connection', () => {
    const trace = ask(withEndpoint(), asked);
    assert.equal(trace.verdict, 'reachable');
    assert.ok(trace.notes.some((note) => english(note).includes('pl-s3')));
    assert.ok(!trace.classes.some(({ addresses }) => addresses?.toCidrs().includes('54.231.0.0/17')));
  });

  it('nor does one whose prefix list was not read', () => {
    assert.equal(ask(without(withEndpoint(), 'PrefixLists'), asked).verdict, 'reachable');
  });

  it('the own public block of a VPC is not the internet', () => {
    const network = withEndpoint({
      Vpcs: [
        vpc({
          CidrBlockAssociationSet: [
            { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
            { CidrBlock: '19.168.0.0/16', CidrBlockState: { State: 'associated' } },
          ],
        }),
      ],
      RouteTables: [
        routeTable([TO_IGW, route('19.168.0.0/16', { GatewayId: 'local' })], {
          Associations: [associated('subnet-public')],
        }),
      ],
    });
    assert.equal(ask(network, asked).verdict, 'reachable');
  });

  it('a NAT gateway has a public address, and lets in answers alone', () => {
    const network = withEndpoint({
      NatGateways: [natGateway()],
      NetworkInterfaces: [
        networkInterface({
          NetworkInterfaceId: 'eni-nat',
          SubnetId: 'subnet-public',
          InterfaceType: 'nat_gateway',
          Groups: [],
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.101.9', Primary: true, Association: { PublicIp: '54.80.112.7' } },
          ],
        }),
      ],
    });
    for (const to of ['54.80.112.7', 'eni-nat', 'nat-1']) {
      const trace = ask(network, { from: 'internet', to });
      assert.equal(trace.verdict, 'blocked', to);
      assert.deepEqual(codesOf(trace), ['NO_PATH'], to);
    }
  });
});
