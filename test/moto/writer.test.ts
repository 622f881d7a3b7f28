import { strict as assert } from 'node:assert';
import { CreateRouteTableCommand } from '@aws-sdk/client-ec2';
import type { WriteCall } from '../../src/endpoints/write/write';
import { valueOfResult } from '../../src/sources/aws/testing/failures';
import { never } from '../../src/sources/aws/testing/fixture';
import type { Writer } from '../../src/sources/writing/writer';
import { idOf, makeVpc, MotoAccount } from './moto-account';

describe('a gateway endpoint, through the writer on moto', () => {
  const moto = new MotoAccount('keys');
  const { ec2 } = moto;
  let writer: Writer;
  let create: Extract<WriteCall, { operation: 'CreateVpcEndpoint' }>;
  const tables: string[] = [];

  before(async () => {
    await moto.reset();
    const vpc = await makeVpc(ec2, 1);
    while (tables.length < 2) {
      const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId: vpc }));
      tables.push(idOf(RouteTable?.RouteTableId));
    }
    writer = await moto.writer();
    create = {
      operation: 'CreateVpcEndpoint',
      input: {
        VpcEndpointType: 'Gateway',
        VpcId: vpc,
        ServiceName: 'com.amazonaws.us-east-1.s3',
        RouteTableIds: tables.slice(0, 1),
        ClientToken: 'endpoint-lens-moto',
        TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 's3' }] }],
      },
    };
  });
  after(() => {
    writer.dispose();
    moto.close();
  });

  async function endpoints(): Promise<readonly string[]> {
    return (await moto.network()).all('vpc-endpoint').map(({ id }) => id);
  }

  async function tablesOf(id: string): Promise<readonly unknown[]> {
    const [endpoint] = (await moto.network()).find(id);
    assert.ok(endpoint?.kind === 'vpc-endpoint');
    return [...endpoint.routeTableIds].sort();
  }

  async function done(call: WriteCall): Promise<string | undefined> {
    const sent = await writer.send(call, never());
    assert.ok(sent.outcome === 'done', JSON.stringify(sent));
    return sent.id;
  }

  it('is not there after its permission was asked for, since moto carries a DryRun out', async () => {
    assert.equal(writer.honoursDryRun, false);
    const before = await endpoints();
    assert.deepEqual(await writer.permission(create, never()), { kind: 'not-asked' });
    assert.deepEqual(await endpoints(), before);
  });

  it('is created, has a state, is modified and deleted', async () => {
    const id = idOf(await done(create));
    const watched = { kind: 'vpc-endpoint', id } as const;
    const state = await valueOfResult(writer.stateOf(watched, never()));
    assert.deepEqual(state, { state: 'available', reason: undefined });
    const made = await moto.network();
    assert.deepEqual(moto.servedBy(made, tables[0] ?? ''), [id]);
    assert.deepEqual(moto.servedBy(made, tables[1] ?? ''), []);

    // moto keeps the tables in the endpoint and lets no route follow (facts §5): with a table more, it could not delete
    // the endpoint any longer.
    const modify = (change: { AddRouteTableIds?: string[]; RemoveRouteTableIds?: string[] }) =>
      done({ operation: 'ModifyVpcEndpoint', input: { VpcEndpointId: id, ...change } });
    await modify({ AddRouteTableIds: tables.slice(1) });
    assert.deepEqual(await tablesOf(id), [...tables].sort());
    await modify({ RemoveRouteTableIds: tables.slice(1) });
    assert.deepEqual(await tablesOf(id), tables.slice(0, 1));

    await done({ operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: [id] } });
    const gone = await valueOfResult(writer.stateOf(watched, never()));
    assert.ok(gone === undefined || gone.state === 'deleted', gone?.state);
    assert.deepEqual(moto.servedBy(await moto.network(), tables[0] ?? ''), []);
  });
});
