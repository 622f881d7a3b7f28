import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { clientWith, failureOf } from './testing/clients';

const SUBNETS = Array.from({ length: 23 }, (_, index) => ({
  SubnetId: `subnet-${index}`,
  State: 'available',
}));

describe('pages', () => {
  it('together hold everything once, whatever their size', async () => {
    const client = clientWith({ Subnets: SUBNETS });
    for (let pageSize = 5; pageSize <= 25; pageSize++) {
      const found: unknown[] = [];
      let pages = 0;
      for await (const { Subnets = [] } of ec2.paginateDescribeSubnets({ client, pageSize }, {})) {
        assert.ok(Subnets.length <= pageSize);
        found.push(...Subnets);
        pages++;
      }
      assert.deepEqual(found, SUBNETS);
      assert.equal(pages, Math.ceil(SUBNETS.length / pageSize));
    }
  });

  it('are of what the filters let through', async () => {
    const client = clientWith({
      Subnets: SUBNETS.map((subnet, index) => ({ ...subnet, DefaultForAz: index % 2 === 0 })),
    });
    const Filters = [{ Name: 'default-for-az', Values: ['true'] }];
    const found: unknown[] = [];
    for await (const page of ec2.paginateDescribeSubnets({ client, pageSize: 5 }, { Filters })) {
      found.push(...(page.Subnets ?? []).map(({ SubnetId }) => SubnetId));
    }
    assert.deepEqual(
      found,
      SUBNETS.flatMap(({ SubnetId }, index) => (index % 2 === 0 ? SubnetId : [])),
    );
  });

  it('have bounds, each call its own', async () => {
    const client = clientWith({});
    const value = (n: number): string =>
      `InvalidParameterValue: Value ( ${n} ) for parameter MaxResults is invalid. Expecting a value`;
    const subnets = (MaxResults: number): Promise<string> =>
      failureOf(client.send(new ec2.DescribeSubnetsCommand({ MaxResults })));
    const tables = (MaxResults: number): Promise<string> =>
      failureOf(client.send(new ec2.DescribeRouteTablesCommand({ MaxResults })));
    const lists = (MaxResults: number): Promise<string> =>
      failureOf(client.send(new ec2.DescribeManagedPrefixListsCommand({ MaxResults })));
    const endpoints = (MaxResults: number): Promise<string> =>
      failureOf(client.send(new ec2.DescribeVpcEndpointsCommand({ MaxResults })));
    assert.equal(await subnets(4), `${value(4)} greater than or equal to 5.`);
    assert.equal(await subnets(1001), `${value(1001)} smaller than or equal to 1000.`);
    assert.equal(await subnets(1000), 'it did not fail');
    assert.equal(await tables(101), `${value(101)} smaller than or equal to 100.`);
    assert.equal(await lists(1), 'it did not fail');
    assert.equal(await lists(101), `${value(101)} smaller than or equal to 100.`);
    // "If the value is greater than 1,000, we return only 1,000 items."
    assert.equal(await endpoints(5000), 'it did not fail');
  });

  it('of endpoints hold 1,000 at most', async () => {
    const VpcEndpoints = Array.from({ length: 1001 }, (_, index) => ({ VpcEndpointId: `vpce-${index}` }));
    const answer = await clientWith({ VpcEndpoints }).send(
      new ec2.DescribeVpcEndpointsCommand({ MaxResults: 5000 }),
    );
    assert.equal(answer.VpcEndpoints?.length, 1000);
    assert.ok(answer.NextToken);
  });

  it('do not go with ids where EC2 refuses both', async () => {
    const client = clientWith({ Vpcs: [{ VpcId: 'vpc-1' }] });
    const both = { MaxResults: 5 };
    const failures = [
      client.send(new ec2.DescribeVpcsCommand({ ...both, VpcIds: ['vpc-1'] })),
      client.send(new ec2.DescribeInstancesCommand({ ...both, InstanceIds: ['i-1'] })),
      client.send(new ec2.DescribeSecurityGroupsCommand({ ...both, GroupIds: ['sg-1'] })),
      client.send(new ec2.DescribeNetworkInterfacesCommand({ ...both, NetworkInterfaceIds: ['eni-1'] })),
    ].map(failureOf);
    assert.deepEqual(
      await Promise.all(failures),
      [
        'VpcIds|MaxResults',
        'instancesSet|maxResults',
        'securityGroupIdSet|maxResults',
        'NetworkInterfaceIds|MaxResults',
      ].map(
        (names) =>
          `InvalidParameterCombination: The parameter ${names.replace('|', ' cannot be used with the parameter ')}`,
      ),
    );
  });

  it('take no token but their own', async () => {
    const client = clientWith({ Subnets: SUBNETS, Vpcs: SUBNETS });
    const { NextToken } = await client.send(new ec2.DescribeSubnetsCommand({ MaxResults: 5 }));
    assert.ok(NextToken);
    for (const token of [
      'rubbish',
      '',
      `${NextToken}A`,
      Buffer.from('["DescribeSubnets",-5]').toString('base64url'),
    ]) {
      const failure = await failureOf(client.send(new ec2.DescribeSubnetsCommand({ NextToken: token })));
      assert.equal(
        failure,
        `InvalidParameterValue: Value ( ${token} ) for parameter NextToken is invalid. The token is invalid.`,
      );
    }
    assert.match(
      await failureOf(client.send(new ec2.DescribeVpcsCommand({ NextToken }))),
      /^InvalidParameterValue/,
    );
  });

  it('go through 4,000 subnets, and as many ids are looked up at once', async () => {
    const client = clientWith({
      Subnets: Array.from({ length: 4000 }, (_, index) => ({
        SubnetId: `subnet-${index}`,
        VpcId: `vpc-${index % 40}`,
        Tags: [{ Key: 'Name', Value: `subnet ${index}` }],
      })),
    });
    let count = 0;
    for await (const page of ec2.paginateDescribeSubnets({ client, pageSize: 1000 }, {}))
      count += page.Subnets?.length ?? 0;
    assert.equal(count, 4000);
    const SubnetIds = Array.from({ length: 4000 }, (_, index) => `subnet-${index}`);
    assert.equal((await client.send(new ec2.DescribeSubnetsCommand({ SubnetIds }))).Subnets?.length, 4000);
  });
});
