import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CreateVpcCommand, DeleteVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { at, closeAll, row } from './seam';

const url = process.env['MOTO_URL'];
const REGION = 'eu-central-1';

/** moto was written by others: it is the witness that what we read is what an EC2 endpoint answers. */
(url === undefined ? describe.skip : describe)('the explorer on moto', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-moto-'));
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('endpointLens.aws');
  const client = new EC2Client({
    region: REGION,
    endpoint: url ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let it_: TestApi;
  let vpcIds: readonly string[];

  before(async () => {
    it_ = await closeAll();
    const config = path.join(folder, 'config');
    fs.writeFileSync(
      config,
      [
        `[profile moto]\nregion = ${REGION}\nendpoint_url = ${url ?? ''}`,
        'aws_access_key_id = test\naws_secret_access_key = test',
        `[profile other]\nregion = ${REGION}\nendpoint_url = ${url ?? ''}\nsource_profile = moto`,
        'role_arn = arn:aws:iam::222233334444:role/reader',
      ].join('\n'),
    );
    await settings().update('configFile', config, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', path.join(folder, 'none'), vscode.ConfigurationTarget.Global);
    vpcIds = await Promise.all(['10.71.0.0/16', '10.72.0.0/16', '10.73.0.0/16'].map(createVpc));
  });

  after(async () => {
    await settings().update('configFile', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    client.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const createVpc = async (CidrBlock: string): Promise<string> => {
    const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock }));
    return Vpc?.VpcId ?? assert.fail('moto made no VPC');
  };

  const idsUnder = async (label: string): Promise<readonly string[]> => {
    const rows = await it_.explorer.tree.getChildren(await at(it_, label));
    return rows.flatMap(({ subject }) =>
      subject.kind === 'resource' && subject.resource.kind === 'vpc' ? [subject.resource.id] : [],
    );
  };

  it('shows the VPCs that were made, and not the one that was deleted since', async () => {
    await it_.explorer.open({ kind: 'account', profile: 'moto', region: REGION });
    const before_ = await idsUnder(`moto · ${REGION}`);
    assert.deepEqual(
      vpcIds.filter((id) => !before_.includes(id)),
      [],
    );
    const [gone, ...others] = vpcIds;
    await client.send(new DeleteVpcCommand({ VpcId: gone }));
    await vscode.commands.executeCommand('endpointLens.refresh');
    const after_ = await idsUnder(`moto · ${REGION}`);
    assert.ok(gone !== undefined && !after_.includes(gone));
    assert.deepEqual(
      others.filter((id) => !after_.includes(id)),
      [],
    );
  });

  it('shows nothing of one account under the other', async () => {
    await it_.explorer.open({ kind: 'account', profile: 'other', region: REGION });
    assert.match(row(await at(it_, `other · ${REGION}`)), /2222-3333-4444/);
    const theirs = await idsUnder(`other · ${REGION}`);
    assert.deepEqual(
      vpcIds.filter((id) => theirs.includes(id)),
      [],
    );
    assert.ok(theirs.length > 0, 'moto gives every account a default VPC');
  });
});
