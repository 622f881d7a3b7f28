import * as ec2 from '@aws-sdk/client-ec2';

/** One thing that is tried, and what came of it, in words that two accounts can share: no ids, no dates. */
export interface Step {
  readonly name: string;
  readonly outcome: string;
}

const S3 = 'com.amazonaws.us-east-1.s3';
const SSM = 'com.amazonaws.us-east-1.ssm';
/** The default, said because not every emulator knows that it is. */
const GATEWAY = { VpcEndpointType: 'Gateway' } as const;

/** Runs the whole scenario in an account, and says of each step what came of it. */
export async function scenario(client: ec2.EC2Client): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const step = async (name: string, run: () => Promise<string>): Promise<void> => {
    steps.push({ name, outcome: await run().catch(failure) });
  };
  const vpc = await makeVpc(client);
  const { tables, subnets } = vpc;
  const create = (input: Partial<ec2.CreateVpcEndpointCommandInput>): Promise<ec2.VpcEndpoint> =>
    client
      .send(new ec2.CreateVpcEndpointCommand({ VpcId: vpc.id, ServiceName: S3, ...input }))
      .then(({ VpcEndpoint: made }) => made ?? {});
  const ours = async (): Promise<readonly ec2.VpcEndpoint[]> => {
    const filter = { Filters: [{ Name: 'vpc-id', Values: [vpc.id] }] };
    const { VpcEndpoints: all = [] } = await client.send(new ec2.DescribeVpcEndpointsCommand(filter));
    return all.filter(({ State: state }) => state?.toLowerCase() !== 'deleting');
  };
  /** How many endpoints' routes each of these tables has. */
  const routes = async (ofTables: readonly string[] = tables): Promise<string> => {
    const { RouteTables: found = [] } = await client.send(
      new ec2.DescribeRouteTablesCommand({ RouteTableIds: [...tables] }),
    );
    const count = (id: string): number =>
      found
        .find(({ RouteTableId: table }) => table === id)
        ?.Routes?.filter((route) => route.GatewayId?.startsWith('vpce-')).length ?? 0;
    return ofTables.map(count).join('-');
  };
  /** Tries to create, and tells whether it was taken; what came of it stays, for taking it away might do more. */
  const tried = async (input: Partial<ec2.CreateVpcEndpointCommandInput>): Promise<string> => {
    const before = (await ours()).length;
    const outcome = await create({ ...GATEWAY, ...input }).then(() => 'accepted', failure);
    return `${outcome}, ${(await ours()).length - before} more endpoints`;
  };

  let gateway = '';
  await step('create a gateway endpoint in one table', async () => {
    const made = await create({ ...GATEWAY, RouteTableIds: [tables[0]] });
    gateway = made.VpcEndpointId ?? '';
    return `${made.VpcEndpointType ?? ''} ${made.State ?? ''}, routes ${await routes()}`;
  });
  await step('a second one for the service in the same table', () => tried({ RouteTableIds: [tables[0]] }));
  await step('a service that does not exist', () =>
    tried({ ServiceName: 'com.amazonaws.us-east-1.nothing', RouteTableIds: [tables[1]] }),
  );
  await step('a policy that is no JSON', () =>
    tried({ PolicyDocument: 'nonsense', RouteTableIds: [tables[1]] }),
  );
  await step('two subnets in a zone', () =>
    tried({ VpcEndpointType: 'Interface', ServiceName: SSM, SubnetIds: subnets.slice(0, 2) }),
  );
  await step('a dry run', () => tried({ RouteTableIds: [tables[1]], DryRun: true }));
  await step('a client token twice', async () => {
    const input = { ...GATEWAY, ServiceName: 'com.amazonaws.us-east-1.dynamodb', ClientToken: 'conformance' };
    const [first, second] = [await create(input), await create(input)];
    return first.VpcEndpointId === second.VpcEndpointId ? 'one endpoint' : 'two endpoints';
  });
  await step('modify: from one table to the other', async () => {
    await client.send(
      new ec2.ModifyVpcEndpointCommand({
        VpcEndpointId: gateway,
        AddRouteTableIds: [tables[1]],
        RemoveRouteTableIds: [tables[0]],
      }),
    );
    return `routes ${await routes()}`;
  });
  await step('an interface endpoint’s state and names', async () => {
    const made = await create({
      VpcEndpointType: 'Interface',
      ServiceName: SSM,
      SubnetIds: [subnets[0], subnets[2]],
      PrivateDnsEnabled: false,
    });
    const names = made.DnsEntries?.map(({ DnsName: name = '' }) =>
      /^vpce-\w+-\w+(-us-east-1[ab])?\./.test(name),
    );
    return `${made.State ?? ''}, ${made.DnsEntries?.length ?? 0} names, ${names?.every(Boolean) ? 'AWS’s form' : 'another form'}`;
  });
  await step('its network interfaces', async () => {
    const made = (await ours()).find(({ VpcEndpointType: type }) => type === 'Interface');
    const { NetworkInterfaces: all = [] } = await client.send(
      new ec2.DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: made?.NetworkInterfaceIds ?? [] }),
    );
    return all
      .map((one) => `${one.InterfaceType ?? ''} ${one.PrivateIpAddress?.replace(/\.\d+$/, '') ?? ''}`)
      .sort()
      .join(', ');
  });
  await step('create in a table, and delete', async () => {
    const made = await create({ ...GATEWAY, RouteTableIds: [tables[2]] });
    const there = await routes([tables[2]]);
    const ids = [made.VpcEndpointId ?? ''];
    const { Unsuccessful: items } = await client.send(
      new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds: ids }),
    );
    return `routes ${there}, then ${await routes([tables[2]])}; ${items?.length ?? 0} unsuccessful`;
  });
  await step('delete one that is not there', async () => {
    const ids = ['vpce-0123456789abcdef0'];
    const { Unsuccessful: items } = await client.send(
      new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds: ids }),
    );
    return items?.[0]?.Error?.Code ?? 'no word of it';
  });
  await step('pages of five subnets', async () => {
    const answer = await client.send(new ec2.DescribeSubnetsCommand({ MaxResults: 5 }));
    return answer.NextToken === undefined ? 'all at once' : `${answer.Subnets?.length ?? 0} and a token`;
  });
  await step('a route whose gateway is gone', () => blackhole(client, vpc.id, tables[0]));
  await step('prefix lists’ ranges', async () => {
    const { PrefixLists: lists = [] } = await client.send(new ec2.DescribePrefixListsCommand({}));
    const s3 = lists.find(({ PrefixListName: name }) => name === S3);
    return (s3?.Cidrs?.length ?? 0) > 0 ? 'there' : 'absent';
  });
  await step('an instance connect endpoint', async () => {
    const input = { SubnetId: subnets[0] };
    const { InstanceConnectEndpoint: made } = await client.send(
      new ec2.CreateInstanceConnectEndpointCommand(input),
    );
    return made?.State ?? '';
  });
  await step('endpoint connections', async () => {
    await client.send(new ec2.DescribeVpcEndpointConnectionsCommand({}));
    return 'answered';
  });
  await step('VPC Block Public Access', async () => {
    await client.send(new ec2.DescribeVpcBlockPublicAccessOptionsCommand({}));
    return 'answered';
  });
  return steps;
}

interface OwnVpc {
  readonly id: string;
  /** Without any subnet. */
  readonly tables: readonly [string, string, string];
  /** Two in the first zone, one in the second. */
  readonly subnets: [string, string, string];
}

async function makeVpc(client: ec2.EC2Client): Promise<OwnVpc> {
  const { Vpc: vpc } = await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.77.0.0/16' }));
  const id = vpc?.VpcId ?? '';
  const subnet = async (third: number, zone: string): Promise<string> => {
    const input = { VpcId: id, CidrBlock: `10.77.${third}.0/24`, AvailabilityZone: zone };
    return (await client.send(new ec2.CreateSubnetCommand(input))).Subnet?.SubnetId ?? '';
  };
  const table = async (): Promise<string> =>
    (await client.send(new ec2.CreateRouteTableCommand({ VpcId: id }))).RouteTable?.RouteTableId ?? '';
  return {
    id,
    subnets: [await subnet(1, 'us-east-1a'), await subnet(2, 'us-east-1a'), await subnet(3, 'us-east-1b')],
    tables: [await table(), await table(), await table()],
  };
}

async function blackhole(client: ec2.EC2Client, vpcId: string, tableId: string): Promise<string> {
  const made = await client.send(new ec2.CreateInternetGatewayCommand({}));
  const InternetGatewayId = made.InternetGateway?.InternetGatewayId ?? '';
  const attachment = { InternetGatewayId, VpcId: vpcId };
  await client.send(new ec2.AttachInternetGatewayCommand(attachment));
  const route = { RouteTableId: tableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId };
  await client.send(new ec2.CreateRouteCommand(route));
  await client.send(new ec2.DetachInternetGatewayCommand(attachment));
  const { RouteTables: tables = [] } = await client.send(
    new ec2.DescribeRouteTablesCommand({ RouteTableIds: [tableId] }),
  );
  const found = tables[0]?.Routes?.find((one) => one.DestinationCidrBlock === route.DestinationCidrBlock);
  return found?.State ?? 'no route';
}

/** The error's code; what is no answer of EC2's at all is told as such. */
function failure(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return /^[A-Z][A-Za-z.]+$/.test(error.name) && error.name !== 'Error' && status !== 500
    ? error.name
    : `no EC2 answer (HTTP ${status ?? '?'})`;
}
