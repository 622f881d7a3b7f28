// Help for tests, itself without any: only files named so may import the SDK.
import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../../network/collections';
import type { DescribeAnswers } from '../../../network/describe';
import type { SandboxResponse } from '../http';
import { createSandbox, type Sandbox } from '../sandbox';

const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

/** A real SDK client whose requests end in the sandbox. One attempt: an error is to be seen, not retried. */
export function clientOf({ requestHandler }: Sandbox): ec2.EC2Client {
  return new ec2.EC2Client({ region: 'us-east-1', credentials, requestHandler, maxAttempts: 1 });
}

/** A real SDK client that speaks HTTP. */
export function httpClient(endpoint: string): ec2.EC2Client {
  return new ec2.EC2Client({ region: 'us-east-1', credentials, endpoint, maxAttempts: 1 });
}

/** A seed with these collections alone. */
export function seedOf(collections: Partial<Record<CollectionKey, readonly unknown[]>>): DescribeAnswers {
  return {
    scope: { account: '111122223333', region: 'us-east-1', partition: 'aws' },
    takenAt: undefined,
    collections: new Map(Object.entries(collections) as [CollectionKey, readonly unknown[]][]),
    denied: new Set(),
  };
}

export function clientWith(collections: Partial<Record<CollectionKey, readonly unknown[]>>): ec2.EC2Client {
  return clientOf(createSandbox(seedOf(collections)));
}

/** `Code: message` of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'it did not fail';
}

/** A signed request with a body as it stands. */
export function post(
  sandbox: Sandbox,
  body: string,
  headers = { authorization: 'AWS4-HMAC-SHA256 Credential=a' },
): Promise<SandboxResponse> {
  return sandbox.handle({ method: 'POST', query: '', headers: new Map(Object.entries(headers)), body });
}

type AnyCommand = new (input: object) => Parameters<ec2.EC2Client['send']>[0];

/** Sends a command by its operation's name. */
export async function send(
  client: ec2.EC2Client,
  operation: string,
  input: object,
): Promise<Record<string, unknown>> {
  const Command = (ec2 as unknown as Record<string, AnyCommand>)[`${operation}Command`];
  assert.ok(Command, operation);
  return (await client.send(new Command(input))) as unknown as Record<string, unknown>;
}
