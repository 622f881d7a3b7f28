import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { classicLesson } from './seed/classic-lesson';
import { createSandbox } from './sandbox';
import { clientOf, failureOf } from './testing/clients';

const client = clientOf(createSandbox(classicLesson()));

function filter(...pairs: readonly (readonly [name: string, ...values: string[]])[]): ec2.Filter[] {
  return pairs.map(([Name, ...Values]) => ({ Name, Values }));
}

async function subnetNames(Filters: ec2.Filter[]): Promise<(string | undefined)[]> {
  const { Subnets = [] } = await client.send(new ec2.DescribeSubnetsCommand({ Filters }));
  return Subnets.map(({ Tags = [] }) => Tags[0]?.Value);
}

describe('filters', () => {
  it('by tag, tag key, wildcard', async () => {
    assert.deepEqual(await subnetNames(filter(['tag:Name', 'private-a'])), ['private-a']);
    assert.deepEqual(await subnetNames(filter(['tag:Name', 'p*-a', 'data-?'])), [
      'public-a',
      'private-a',
      'data-a',
      'data-b',
    ]);
    assert.deepEqual(await subnetNames(filter(['tag:name', '*'])), []);
    assert.equal((await subnetNames(filter(['tag-key', 'Name']))).length, 8);
  });

  it('all filters must hold, of each one value', async () => {
    const zone = ['availability-zone', 'us-east-1b'] as const;
    assert.deepEqual(await subnetNames(filter(zone, ['tag:Name', '*-a'])), []);
    assert.deepEqual(await subnetNames(filter(zone, ['map-public-ip-on-launch', 'true'])), ['public-b']);
    assert.deepEqual(await subnetNames(filter(zone, ['availability-zone', 'us-east-1a'])), []);
  });

  it('through lists and numbers', async () => {
    const tables = await client.send(
      new ec2.DescribeRouteTablesCommand({ Filters: filter(['route.state', 'blackhole']) }),
    );
    assert.deepEqual(
      tables.RouteTables?.map(({ Tags }) => Tags?.[0]?.Value),
      ['legacy'],
    );
    const main = await client.send(
      new ec2.DescribeRouteTablesCommand({ Filters: filter(['association.main', 'true']) }),
    );
    assert.equal(main.RouteTables?.length, 2);
    const groups = await client.send(
      new ec2.DescribeSecurityGroupsCommand({ Filters: filter(['ip-permission.from-port', '8080']) }),
    );
    assert.deepEqual(
      groups.SecurityGroups?.map(({ GroupName }) => GroupName),
      ['app'],
    );
    const acls = await client.send(
      new ec2.DescribeNetworkAclsCommand({ Filters: filter(['entry.protocol', '-1']) }),
    );
    assert.equal(acls.NetworkAcls?.length, 2);
  });

  it('of instances, through their reservations and network interfaces', async () => {
    const names = async (Filters: ec2.Filter[]): Promise<unknown> => {
      const { Reservations = [] } = await client.send(new ec2.DescribeInstancesCommand({ Filters }));
      return Reservations.flatMap(({ Instances = [] }) => Instances.map(({ Tags }) => Tags?.[0]?.Value));
    };
    assert.deepEqual(await names(filter(['owner-id', '111122223333'])), ['web', 'app']);
    assert.deepEqual(await names(filter(['network-interface.addresses.private-ip-address', '10.0.2.*'])), [
      'app',
    ]);
    assert.deepEqual(await names(filter(['instance-state-name', 'stopped'])), []);
    assert.deepEqual(await names(filter(['iam-instance-profile.arn', '*/app'])), ['app']);
  });

  it('of endpoints, services, network interfaces and tags', async () => {
    const endpoints = await client.send(
      new ec2.DescribeVpcEndpointsCommand({
        Filters: filter(['vpc-endpoint-type', 'Gateway'], ['vpc-endpoint-state', 'available']),
      }),
    );
    assert.equal(endpoints.VpcEndpoints?.length, 1);
    const services = await client.send(
      new ec2.DescribeVpcEndpointServicesCommand({ Filters: filter(['service-type', 'Gateway']) }),
    );
    assert.deepEqual(
      services.ServiceNames,
      ['s3', 'dynamodb', 's3express'].map((name) => `com.amazonaws.us-east-1.${name}`),
    );
    const { ServiceDetails } = await client.send(
      new ec2.DescribeVpcEndpointServicesCommand({ ServiceNames: ['com.amazonaws.us-east-1.s3'] }),
    );
    assert.deepEqual(
      ServiceDetails?.map(({ ServiceType }) => ServiceType?.[0]?.ServiceType),
      ['Gateway', 'Interface'],
    );
    const interfaces = await client.send(
      new ec2.DescribeNetworkInterfacesCommand({ Filters: filter(['interface-type', 'vpc_endpoint']) }),
    );
    assert.equal(interfaces.NetworkInterfaces?.length, 2);
    const tags = await client.send(
      new ec2.DescribeTagsCommand({ Filters: filter(['resource-type', 'vpc'], ['key', 'Name']) }),
    );
    assert.deepEqual(
      tags.Tags?.map(({ Value }) => Value),
      ['First-VPC', 'Second-VPC'],
    );
  });

  it('of the rules of security groups, each with an id of its own', async () => {
    const { SecurityGroupRules = [] } = await client.send(
      new ec2.DescribeSecurityGroupRulesCommand({ Filters: filter(['group-id', '*e9']) }),
    );
    const said = SecurityGroupRules.map(({ IsEgress, ToPort, CidrIpv4 }) => [IsEgress, ToPort, CidrIpv4]);
    assert.deepEqual(said, [
      [false, 443, '10.1.0.0/16'],
      [true, -1, '0.0.0.0/0'],
    ]);
    const ids = SecurityGroupRules.flatMap(({ SecurityGroupRuleId: id }) => id ?? []);
    assert.equal(new Set(ids).size, 2);
    const again = await client.send(
      new ec2.DescribeSecurityGroupRulesCommand({ SecurityGroupRuleIds: ids.slice(1) }),
    );
    assert.deepEqual(again.SecurityGroupRules, SecurityGroupRules.slice(1));
  });

  it('of addresses and Regions', async () => {
    const addresses = await client.send(
      new ec2.DescribeAddressesCommand({ Filters: filter(['public-ip', '3.*']) }),
    );
    assert.deepEqual(
      addresses.Addresses?.map(({ PrivateIpAddress }) => PrivateIpAddress),
      ['10.0.0.100'],
    );
    const regions = await client.send(
      new ec2.DescribeRegionsCommand({ Filters: filter(['region-name', 'us-*']) }),
    );
    assert.equal(regions.Regions?.length, 4);
    assert.equal((await client.send(new ec2.DescribeRegionsCommand({}))).Regions?.length, 17);
    assert.equal(
      (await client.send(new ec2.DescribeRegionsCommand({ AllRegions: true }))).Regions?.length,
      21,
    );
  });

  it('that a call does not have, or that are too many or too long, are refused', async () => {
    const failure = (Filters: ec2.Filter[]): Promise<string> => {
      return failureOf(client.send(new ec2.DescribeVpcsCommand({ Filters })));
    };
    assert.equal(
      await failure(filter(['colour', 'red'])),
      "InvalidParameterValue: The filter 'colour' is invalid",
    );
    assert.equal(await failure([{ Values: ['x'] }]), "InvalidParameterValue: The filter 'null' is invalid");
    assert.match(await failure(filter(['__proto__', 'x'])), /^InvalidParameterValue/);
    assert.match(await failure([{ Name: 'state' }]), /^InvalidParameterValue/);
    assert.match(await failure(filter(['state', 'x'.repeat(256)])), /^FilterLimitExceeded/);
    assert.match(
      await failure(filter(['state', ...Array.from({ length: 201 }, String)])),
      /^FilterLimitExceeded/,
    );
    assert.match(
      await failure(Array.from({ length: 51 }, () => ({ Name: 'state', Values: ['x'] }))),
      /^FilterLimitExceeded/,
    );
  });
});
