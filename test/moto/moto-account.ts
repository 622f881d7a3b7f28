import { strict as assert } from 'node:assert';
import { CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { DescribeAnswers } from '../../src/network/describe';
import type { Network } from '../../src/network/network';
import { normalise } from '../../src/network/normalise/normalise';
import type { RouteTable } from '../../src/network/resources/route-table';
import { RouteTableAssociations } from '../../src/network/routing/effective-route-table';
import { servingEndpoints } from '../../src/network/routing/serving-endpoints';
import type { Writer } from '../../src/sources/writing/writer';
import type { LiveAccount } from '../../src/sources/aws/live-account';
import { valueOfResult } from '../../src/sources/aws/testing/failures';
import { Machine } from '../../src/sources/aws/testing/machine';
import { noWayOut } from '../../src/sources/aws/testing/no-way-out';

/** The account that a role of the profile `role` leads to: moto keeps as many accounts as it is asked for. */
export const ROLE_ACCOUNT = '222233334444';

const url = process.env['MOTO_URL'] ?? '';

/**
 * moto, seen through a profile of a config file that names it as endpoint: nothing of the tests' own environment
 * leads there, and no other host can be reached.
 */
export class MotoAccount {
  readonly #machine = new Machine();
  readonly #out = noWayOut();
  readonly #live: LiveAccount;
  /** A plain SDK client, for making what is then read. */
  readonly ec2: EC2Client;

  constructor(profile: 'keys' | 'role', credentials = { accessKeyId: 'AKIAMOTO', secretAccessKey: 's' }) {
    assert.ok(url, 'MOTO_URL is not set: run by test/moto/run.mjs');
    this.#machine.config(CONFIG);
    this.#live = this.#machine.account(profile);
    this.ec2 = new EC2Client({ endpoint: url, region: 'us-east-1', credentials });
  }

  /** Every host that was called since. */
  get hosts(): ReadonlySet<string> {
    return this.#out.hosts;
  }

  /** Takes all accounts back to what moto begins with. */
  async reset(): Promise<void> {
    const { ok } = await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    assert.ok(ok);
  }

  read(): Promise<DescribeAnswers> {
    return valueOfResult(this.#live.read(new AbortController().signal));
  }

  readEverything(): Promise<DescribeAnswers> {
    return valueOfResult(this.#live.readEverything(new AbortController().signal));
  }

  async network(): Promise<Network> {
    return normalise([await this.read()]);
  }

  /** What changes the account that is read. */
  async writer(): Promise<Writer> {
    const { scope } = await this.read();
    return valueOfResult(this.#live.writer(scope, new AbortController().signal));
  }

  /** The gateway endpoints that serve a table. */
  servedBy(network: Network, tableId: string): readonly string[] {
    const table = network.all('route-table').find(({ id }) => id === tableId);
    assert.ok(table, tableId);
    return servingEndpoints(network, table).map(({ id }) => id);
  }

  /** Ends it, and makes sure that nothing but moto was called. */
  close(): void {
    this.ec2.destroy();
    this.#out.restore();
    this.#machine.remove();
    assert.deepEqual([...this.#out.hosts], ['127.0.0.1']);
  }
}

const CONFIG = `
[profile keys]
region = us-east-1
endpoint_url = ${url}
aws_access_key_id = AKIAMOTO
aws_secret_access_key = s

[profile role]
region = us-east-1
endpoint_url = ${url}
role_arn = arn:aws:iam::${ROLE_ACCOUNT}:role/reader
source_profile = keys
`;

/** @returns the VPC's id; its range is 10.N.0.0/16 */
export async function makeVpc(ec2: EC2Client, n: number): Promise<string> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: `10.${n}.0.0/16` }));
  return idOf(Vpc?.VpcId);
}

export function idOf(id: string | undefined): string {
  assert.ok(id);
  return id;
}

/** The table that routes a subnet, which must be known. */
export function tableOf(
  network: Network,
  subnetId: string,
): { readonly table: RouteTable; readonly by: 'association' | 'main' } {
  const subnet = network.all('subnet').find(({ id }) => id === subnetId);
  assert.ok(subnet, subnetId);
  const effective = new RouteTableAssociations(network).of(subnet);
  assert.ok(effective.table, subnetId);
  return effective;
}
