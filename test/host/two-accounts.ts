import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { GatewayPlan } from '../../src/endpoints/plan';
import type { TestApi } from '../../src/extension';
import { createSandbox, type Sandbox } from '../../src/sources/sandbox/sandbox';
import { classicLesson } from '../../src/sources/sandbox/seed/classic-lesson';
import { serveSandbox, type SandboxServer } from '../../src/sources/sandbox/server';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import { Between, closeForms, opened } from './create-seam';
import { closeAll } from './seam';

export const FIRST = '111122223333';
export const SECOND = '999988887777';
export const REGION = 'us-east-1';
export const S3 = `com.amazonaws.${REGION}.s3`;
export const SQS = `com.amazonaws.${REGION}.sqs`;

type Whose = 'first' | 'second';

/**
 * Two accounts that hold the same resources, and the profile `lab`, whose keys are the first one's until somebody
 * switches: a program gives them, as in a company.
 */
export class TwoAccounts {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-create-accounts-'));
  readonly #server: SandboxServer;
  readonly #api: TestApi;
  readonly sandboxes: Readonly<Record<Whose, Sandbox>>;
  readonly between = new Between();

  private constructor(api: TestApi, sandboxes: Readonly<Record<Whose, Sandbox>>, server: SandboxServer) {
    this.#api = api;
    this.sandboxes = sandboxes;
    this.#server = server;
  }

  static async prepared(): Promise<TwoAccounts> {
    const seed = classicLesson();
    const sandboxes = {
      first: createSandbox(seed),
      second: createSandbox({ ...seed, scope: { ...seed.scope, account: SECOND } }),
    };
    const server = await serveSandbox(byAccessKey(sandboxes), { port: 0 });
    const made = new TwoAccounts(await closeAll(), sandboxes, server);
    made.keysOf('first');
    made.leadTo(server.url);
    await settings().update('configFile', made.#file('config'), vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', made.#file('none'), vscode.ConfigurationTarget.Global);
    return made;
  }

  get url(): string {
    return this.#server.url;
  }

  /** From now on the profile's keys are this account's. */
  keysOf(whose: Whose): void {
    // They are about to end, so that the program is asked for each request.
    const soon = new Date(Date.now() + 4 * 60_000);
    const keys = {
      Version: 1,
      AccessKeyId: `AKIA${whose.toUpperCase()}`,
      SecretAccessKey: 'test',
      SessionToken: 'test',
      Expiration: soon.toISOString(),
    };
    fs.writeFileSync(this.#file('keys.json'), JSON.stringify(keys));
  }

  /** From now on the profile leads to this endpoint. */
  leadTo(url: string): void {
    const keys = `credential_process = cat ${this.#file('keys.json')}`;
    fs.writeFileSync(
      this.#file('config'),
      `[profile lab]\nregion = ${REGION}\nendpoint_url = ${url}\n${keys}\n`,
    );
  }

  open(): Promise<OpenRoot> {
    const source = this.#api.sourceOf({ kind: 'account', profile: 'lab', region: REGION });
    return opened(this.#api, this.between.source(source));
  }

  /** @returns how many endpoints for a service the first VPC of each account has. */
  counts(service = S3): readonly number[] {
    const isOne = (one: unknown): boolean => {
      const text = JSON.stringify(one);
      return text.includes(`"${service}"`) && text.includes(`"${LESSON.first}"`);
    };
    return [this.sandboxes.first, this.sandboxes.second].map(
      (account) => (account.answers().collections.get('VpcEndpoints') ?? []).filter(isOne).length,
    );
  }

  async remove(): Promise<void> {
    const { creations } = await this.#api.create.commands();
    for (const { token } of creations.journal.entries) await creations.journal.forget(token);
    await closeForms(this.#api);
    await closeAll();
    await settings().update('configFile', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', undefined, vscode.ConfigurationTarget.Global);
    await this.#server.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    return path.join(this.#folder, name);
  }
}

/** @returns a gateway endpoint for S3, for the private subnets of the first VPC of an account. */
export function gatewayPlan(account = FIRST): GatewayPlan {
  return {
    kind: 'gateway',
    vpc: { id: LESSON.first, scope: { account, region: REGION, partition: 'aws' } },
    service: S3,
    routeTableIds: [LESSON.privateTable],
    policy: 'full',
    tags: new Map(),
  };
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('endpointLens.aws');
}

/** Answers for the account whose keys have signed, as AWS does. */
function byAccessKey({ first, second }: Readonly<Record<'first' | 'second', Sandbox>>): Sandbox {
  return {
    ...first,
    handle: (request) => {
      const isSecond = request.headers.get('authorization')?.includes('Credential=AKIASECOND/') === true;
      return (isSecond ? second : first).handle(request);
    },
  };
}
