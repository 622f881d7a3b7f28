import type * as ec2 from '@aws-sdk/client-ec2';
import type { DescribeAnswers } from '../../../network/describe';
import { TurnableClock } from '../clock';
import type { Entity } from '../entity';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox';
import { classicLesson } from '../seed/classic-lesson';
import { id } from '../seed/names';
import { clientOf, failureOf, send } from './clients';

/** A sandbox with a clock that stands still, spoken to through the real SDK. */
export interface TestAccount {
  readonly sandbox: Sandbox;
  readonly client: ec2.EC2Client;
  readonly clock: TurnableClock;
  /** Sends a command by its operation's name. */
  send(operation: string, input?: object): Promise<Entity>;
  /** The code of the error that a command must end with. */
  codeOf(operation: string, input?: object): Promise<string>;
  /** The one entity that a describe call answers. */
  one(operation: string, member: string, input?: object): Promise<Entity>;
}

export function testAccount(
  options: SandboxOptions = {},
  seed: DescribeAnswers = classicLesson(),
): TestAccount {
  const clock = new TurnableClock();
  const sandbox = createSandbox(seed, { clock, ...options });
  const client = clientOf(sandbox);
  const sendTo = (operation: string, input: object = {}): Promise<Entity> => send(client, operation, input);
  return {
    sandbox,
    client,
    clock,
    send: sendTo,
    async codeOf(operation, input) {
      return (await failureOf(sendTo(operation, input))).split(':', 1)[0] ?? '';
    },
    async one(operation, member, input) {
      const list = (await sendTo(operation, input))[member] as readonly Entity[];
      if (list[0] === undefined || list.length > 1) throw new Error(`${operation} answers ${list.length}`);
      return list[0];
    },
  };
}

/** The lesson's resources that tests use. */
export const LESSON = {
  first: id('vpc', 1, '1'),
  second: id('vpc', 2, '2'),
  publicSubnet: id('subnet', 1, 'a'),
  privateSubnet: id('subnet', 1, '1a'),
  isolatedSubnet: id('subnet', 2, '1a'),
  mainTable: id('rtb', 1, '0'),
  publicTable: id('rtb', 1, 'a'),
  privateTable: id('rtb', 1, 'b'),
  endpointTable: id('rtb', 2, 'b'),
  otherMainTable: id('rtb', 2, '0'),
  internetGateway: id('igw', 1, 'e0'),
  natGateway: id('nat', 1, 'a7'),
  natAllocation: id('eipalloc', 1, 'a7'),
  peering: id('pcx', 0, 'bee'),
  webGroup: id('sg', 1, 'eb'),
  appGroup: id('sg', 1, 'a99'),
  defaultGroup: id('sg', 1, 'def'),
  otherGroup: id('sg', 2, 'e9'),
  acl: id('acl', 1, 'ac1'),
  webInstance: id('i', 1, 'eb'),
  webInterface: id('eni', 1, 'eb'),
  s3Endpoint: id('vpce', 2, '53'),
  s3List: 'pl-63a5400a',
  officeList: id('pl', 0, '0ff1ce'),
} as const;
