import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  instance,
  named,
  networkInterface,
  networkOf,
  S3_LIST,
  subnet,
  vpc,
} from '../network/testing/fixtures';
import { search } from './search';

const network = networkOf({
  Vpcs: [
    vpc({
      ...named('Prod'),
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2600:1f18:aa::/56', Ipv6CidrBlockState: { State: 'associated' } },
        { Ipv6CidrBlock: '2600:1f18:bb::/56', Ipv6CidrBlockState: { State: 'disassociated' } },
      ],
    }),
  ],
  Subnets: [
    subnet({
      ...named('private-a'),
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2600:1f18:aa:1::/64', Ipv6CidrBlockState: { State: 'associated' } },
      ],
    }),
    subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', ...named('private-ab') }),
    subnet({ SubnetId: 'subnet-3', CidrBlock: '10.0.3.0/24', ...named('not-private-a') }),
    subnet({ SubnetId: 'subnet-4', CidrBlock: '10.0.4.0/24', ...named('54.80.112.7') }),
  ],
  NetworkInterfaces: [
    networkInterface({
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '54.80.112.7' } },
      ],
      Ipv6Addresses: [{ Ipv6Address: '2600:1f18:aa:1::5' }],
    }),
    networkInterface({
      NetworkInterfaceId: 'eni-2',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.50' }],
    }),
  ],
  Reservations: [{ Instances: [instance({ PublicIpAddress: '54.80.112.7' })] }],
  NatGateways: [
    { NatGatewayId: 'nat-1', VpcId: 'vpc-1', NatGatewayAddresses: [{ PublicIp: '3.220.10.30' }] },
  ],
  VpcEndpoints: [gatewayEndpoint()],
  PrefixLists: [{ ...S3_LIST, Cidrs: ['52.216.0.0/15', '52.217.0.0/24', '0.0.0.0/0'] }],
  ServiceDetails: [{ ServiceName: 'com.amazonaws.us-east-1.s3' }],
});

function ids(typed: string, limit = 100): readonly string[] {
  return search(network, typed, limit).map(({ resource }) => resource.id);
}

describe('search', () => {
  it('finds an id, whole before in part', () => {
    assert.deepEqual(ids('subnet-2'), ['subnet-2']);
    assert.deepEqual(ids('eni-'), ['eni-1', 'eni-2']);
    assert.deepEqual(ids('  SUBNET-2 '), ['subnet-2']);
  });

  it('finds a name: itself, then what begins with it, then what holds it', () => {
    assert.deepEqual(ids('Private-A'), ['subnet-1', 'subnet-2', 'subnet-3']);
  });

  it('finds an address: who has it, then what holds it, the narrowest first', () => {
    assert.deepEqual(ids('10.0.1.5'), ['eni-1', 'i-1', 'subnet-1', 'vpc-1', 'pl-s3']);
    assert.deepEqual(ids('52.217.0.9'), ['pl-s3']);
  });

  it('finds a public address, and what is named so', () => {
    assert.deepEqual(ids('54.80.112.7').slice(0, 3).sort(), ['eni-1', 'i-1', 'subnet-4']);
    assert.equal(ids('3.220.10.30')[0], 'nat-1');
  });

  it('finds an IPv6 address however it is written', () => {
    for (const typed of ['2600:1f18:aa:1::5', '2600:1F18:00AA:0001:0:0:0:0005']) {
      assert.deepEqual(ids(typed), ['eni-1', 'subnet-1', 'vpc-1']);
    }
  });

  it('finds no block that was taken away', () => {
    assert.deepEqual(ids('2600:1f18:bb::1'), []);
  });

  it('finds a CIDR, with host bits or without', () => {
    assert.deepEqual(ids('10.0.1.0/24'), ['subnet-1']);
    assert.deepEqual(ids('10.0.1.77/24'), ['subnet-1']);
    assert.deepEqual(ids('10.0.0.0/16'), ['vpc-1']);
    assert.deepEqual(ids('10.0.0.0/23'), []);
  });

  it('takes no IPv6 block for the IPv4 one of the same numbers', () => {
    assert.deepEqual(ids('0.0.0.0/0'), ['pl-s3']);
    assert.deepEqual(ids('::/96'), []);
  });

  it('finds the beginning of a CIDR while it is typed', () => {
    assert.deepEqual(ids('10.0.2'), ['subnet-2']);
  });

  it('gives the best first, as many as are asked for', () => {
    assert.deepEqual(ids('private-a', 1), ['subnet-1']);
    assert.equal(ids('', 3).length, 3);
  });

  it('gives only what the tree can show', () => {
    assert.deepEqual(ids('com.amazonaws.us-east-1.s3'), []);
  });

  it('finds nothing', () => {
    for (const typed of ['vpc-9', '192.0.2', 'constructor', '(((', '::ffff:1.2.3.4'])
      assert.deepEqual(ids(typed), []);
  });
});
