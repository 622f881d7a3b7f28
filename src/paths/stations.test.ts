import assert from 'node:assert/strict';
import { parseAddress, type Address } from '../network/addresses/address';
import type { Network } from '../network/network';
import { normalise } from '../network/normalise/normalise';
import {
  answersOf,
  instance,
  networkInterface,
  networkOf,
  only,
  SCOPE,
  vpc,
} from '../network/testing/fixtures';
import { stationAt, stationOf } from './stations';

function addressOf(text: string): Address {
  const address = parseAddress(text);
  assert.ok(address);
  return address;
}

const VPC = { id: 'vpc-1', scope: SCOPE };

describe('stations', () => {
  const eni0 = networkInterface({
    NetworkInterfaceId: 'eni-0',
    Attachment: { InstanceId: 'i-1', DeviceIndex: 0 },
    PrivateIpAddresses: [
      { PrivateIpAddress: '10.0.1.6', Primary: false },
      { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '198.51.100.7' } },
    ],
  });
  const eni1 = networkInterface({
    NetworkInterfaceId: 'eni-1',
    SubnetId: 'subnet-2',
    Attachment: { InstanceId: 'i-1', DeviceIndex: 1 },
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.2.5', Primary: true }],
    Groups: [{ GroupId: 'sg-2' }],
    Ipv4Prefixes: [{ Ipv4Prefix: '10.0.2.16/28' }],
    SourceDestCheck: false,
  });

  it('takes the primary interface of an instance, its primary address first', () => {
    const network = networkOf({
      NetworkInterfaces: [eni1, eni0],
      Reservations: [{ Instances: [instance()] }],
    });
    const station = stationOf(network, only(network.all('instance')));
    assert.equal(station?.resource.id, 'eni-0');
    assert.equal(station.instance?.id, 'i-1');
    assert.deepEqual(station.addresses, [
      { address: '10.0.1.5', publicIp: '198.51.100.7' },
      { address: '10.0.1.6', publicIp: undefined },
    ]);
  });

  it('takes another interface where the address is one of its', () => {
    const network = networkOf({
      NetworkInterfaces: [eni1, eni0],
      Reservations: [{ Instances: [instance()] }],
    });
    const station = stationOf(network, only(network.all('instance')), '10.0.2.5');
    assert.equal(station?.resource.id, 'eni-1');
    assert.equal(station.subnetId, 'subnet-2');
    assert.equal(station.sourceDestCheck, false);
  });

  it('puts the address in use first', () => {
    const network = networkOf({ NetworkInterfaces: [eni0] });
    const station = stationAt(network, VPC, addressOf('10.0.1.6'));
    assert.deepEqual(station?.addresses[0], { address: '10.0.1.6', publicIp: undefined });
  });

  it('finds who has an address of a delegated prefix', () => {
    const network = networkOf({ NetworkInterfaces: [eni0, eni1] });
    const station = stationAt(network, VPC, addressOf('10.0.2.20'));
    assert.equal(station?.resource.id, 'eni-1');
    assert.equal(station.addresses[0]?.address, '10.0.2.20');
    assert.equal(stationAt(network, VPC, addressOf('10.0.2.32')), undefined);
  });

  it('finds IPv6 addresses however they are written', () => {
    const network = networkOf({
      NetworkInterfaces: [networkInterface({ Ipv6Addresses: [{ Ipv6Address: '2600:1F18:0:1:0:0:0:5' }] })],
    });
    const station = stationAt(network, VPC, addressOf('2600:1f18:0:1::5'));
    assert.deepEqual(station?.ipv6Addresses, ['2600:1f18:0:1::5']);
  });

  it('keeps VPCs apart that have the same addresses', () => {
    const network = networkOf({ NetworkInterfaces: [eni0] });
    assert.equal(stationAt(network, { id: 'vpc-2', scope: SCOPE }, addressOf('10.0.1.5')), undefined);
  });

  it("uses the instance's own fields where interfaces were not read", () => {
    const network = networkOf({
      Reservations: [{ Instances: [instance({ PublicIpAddress: '198.51.100.7' })] }],
    });
    const station = stationAt(network, VPC, addressOf('10.0.1.5'));
    assert.equal(station?.resource.id, 'i-1');
    assert.deepEqual(station.addresses, [{ address: '10.0.1.5', publicIp: '198.51.100.7' }]);
    assert.deepEqual(station.securityGroupIds, ['sg-1']);
    assert.equal(station.sourceDestCheck, undefined);
  });

  it('uses what DescribeInstances says of interfaces where they were not read', () => {
    const nics = [
      {
        NetworkInterfaceId: 'eni-1',
        SubnetId: 'subnet-2',
        Attachment: { DeviceIndex: 1 },
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.2.5', Primary: true }],
        Ipv6Addresses: [{ Ipv6Address: '2600:1f18::5' }],
        Groups: [{ GroupId: 'sg-2' }],
        SourceDestCheck: false,
      },
    ];
    const network = networkOf({ Reservations: [{ Instances: [instance({ NetworkInterfaces: nics })] }] });
    const station = stationAt(network, VPC, addressOf('2600:1f18::5'));
    assert.equal(station?.subnetId, 'subnet-2');
    assert.deepEqual(station.securityGroupIds, ['sg-2']);
    assert.equal(station.sourceDestCheck, false);
  });

  it('finds the interface of a shared VPC in the answers of another account, not of a VPC of the same id', () => {
    const other = { ...SCOPE, account: '444455556666' };
    const here = answersOf({ Vpcs: [vpc()], NetworkInterfaces: [eni0] });
    const there = (owner: string): Network =>
      normalise([here, answersOf({ Vpcs: [vpc({ OwnerId: owner })] }, { scope: other })]);
    const at = (network: Network): string | undefined =>
      stationAt(network, { id: 'vpc-1', scope: other }, addressOf('10.0.1.5'))?.resource.id;
    assert.equal(at(there(SCOPE.account)), 'eni-0');
    assert.equal(at(there(other.account)), undefined);
  });

  it('has no station for a terminated instance', () => {
    const gone = { InstanceId: 'i-9', State: { Name: 'terminated' } };
    const network = networkOf({ Reservations: [{ Instances: [gone] }] });
    assert.equal(stationOf(network, only(network.all('instance'))), undefined);
  });
});
