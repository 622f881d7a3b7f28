import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  CreateRouteTableCommand,
  CreateVpcCommand,
  DescribeVpcEndpointsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import { act, closeForms, edit, formFrom, opened, person, rowOf, tablesTo } from './create-seam';
import { closeAll, until } from './seam';

const url = process.env['MOTO_URL'];
const REGION = 'us-west-2';

/** The life of a gateway endpoint at an EC2 that others wrote; moto carries a DryRun out, so that it gets none. */
(url === undefined ? describe.skip : describe)('a gateway endpoint in the editor on moto', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-create-moto-'));
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('endpointLens.aws');
  const client = new EC2Client({
    region: REGION,
    endpoint: url ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let it_: TestApi;
  let root: OpenRoot;
  let form: CreatePanel;
  let vpcId: string;
  let tables: readonly string[];
  let endpointId: string;

  before(async () => {
    it_ = await closeAll();
    const config = path.join(folder, 'config');
    fs.writeFileSync(
      config,
      [
        `[profile moto]\nregion = ${REGION}\nendpoint_url = ${url ?? ''}`,
        'aws_access_key_id = test\naws_secret_access_key = test',
      ].join('\n'),
    );
    await settings().update('configFile', config, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', path.join(folder, 'none'), vscode.ConfigurationTarget.Global);
    const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock: '10.81.0.0/16' }));
    vpcId = Vpc?.VpcId ?? assert.fail('moto made no VPC');
    const made = await Promise.all(
      [1, 2].map(() => client.send(new CreateRouteTableCommand({ VpcId: vpcId }))),
    );
    tables = made.flatMap(({ RouteTable }) => RouteTable?.RouteTableId ?? []);
    assert.equal(tables.length, 2);
    root = await opened(it_, it_.sourceOf({ kind: 'account', profile: 'moto', region: REGION }));
  });

  after(async () => {
    await closeForms(it_);
    await settings().update('configFile', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    client.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const atMoto = async (): Promise<readonly (string | undefined)[]> => {
    const { VpcEndpoints } = await client.send(new DescribeVpcEndpointsCommand({}));
    return (VpcEndpoints ?? [])
      .filter(({ VpcId, State }) => VpcId === vpcId && String(State).toLowerCase() !== 'deleted')
      .map(({ VpcEndpointId }) => VpcEndpointId);
  };

  it('is not there after its form has rested, and its permission is said to be not checked', async () => {
    form = await formFrom(it_, tables[0] ?? '');
    const { routeTables, service } = form.shown.state;
    assert.deepEqual([routeTables, service], [tables.slice(0, 1), `com.amazonaws.${REGION}.s3`]);
    const row = await until('nobody is asked', () =>
      form.shown.preview?.checks.rows.find(({ outcome }) => outcome === 'not-asked'),
    );
    assert.equal(row.what, 'Permission not checked');
    await edit(form, { tags: [{ key: 'Name', value: 'moto' }] });
    await new Promise((rested) => setTimeout(rested, 1000));
    assert.deepEqual(await atMoto(), []);
    assert.equal(form.shown.footer?.canCreate, true, form.shown.footer?.hint);
  });

  it('is created, and its table leads to it by the prefix list', async () => {
    const somebody = person(it_);
    await act(form, 'create');
    somebody.leave();
    const [asked = ''] = somebody.asked;
    assert.ok(asked.includes(`Requests go to ${url ?? ''}, not to AWS.`), asked);
    const ids = await atMoto();
    endpointId = ids[0] ?? assert.fail(JSON.stringify(form.shown.progress));
    assert.equal(ids.length, 1);
    assert.match(form.shown.progress?.title ?? '', /^Created: S3 gateway endpoint/);
    assert.notEqual(form.shown.progress?.proof?.tone, 'bad', JSON.stringify(form.shown.progress?.proof));
    assert.deepEqual(tablesTo(root, endpointId), tables.slice(0, 1));
    const [entry] = (await it_.create.commands()).creations.journal.entries;
    assert.equal(entry, undefined);
  });

  it('gets a route table more, and loses it again', async () => {
    for (const wanted of [tables, tables.slice(0, 1)]) {
      const somebody = person(it_, {
        choose: (_title, items) =>
          Promise.resolve(items.find(({ label }) => label.startsWith('Route tables'))),
        chooseSome: (_title, items) =>
          Promise.resolve(items.filter(({ description }) => wanted.includes(description ?? ''))),
      });
      await vscode.commands.executeCommand('endpointLens.modifyEndpoint', rowOf(it_, endpointId));
      somebody.leave();
      assert.deepEqual(somebody.told, []);
      const endpoint = root.network?.get('vpc-endpoint', endpointId);
      assert.deepEqual([...(endpoint?.routeTableIds ?? [])].sort(), [...wanted].sort());
    }
  });

  it('is deleted, and so is its route', async () => {
    const somebody = person(it_, { input: () => Promise.resolve(endpointId) });
    await vscode.commands.executeCommand('endpointLens.deleteEndpoint', rowOf(it_, endpointId));
    somebody.leave();
    assert.deepEqual(somebody.told, [`${endpointId} is deleted.`]);
    assert.deepEqual([await atMoto(), tablesTo(root, endpointId)], [[], []]);
  });
});
