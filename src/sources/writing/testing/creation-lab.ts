import { planFrom, savedPlan } from '../../../endpoints/saved-plan';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from '../../../endpoints/plan';
import { normalise } from '../../../network/normalise/normalise';
import type { Network } from '../../../network/network';
import { Ec2Writer } from '../../aws/writes/ec2-writer';
import type { Fault } from '../../sandbox/faults';
import { TurnableClock } from '../../sandbox/clock';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import { classicLesson } from '../../sandbox/seed/classic-lesson';
import { FIRST_VPC, idNamed, SECOND_VPC, service } from '../../sandbox/testing/endpoint-lab';
import { succeeded } from '../../failure';
import type { CreatePorts, CreateRequest } from '../created';
import type { Journal, JournalEntry } from '../journal';
import type { Sleep } from '../waiting';
import type { Writer } from '../writer';

// Help for tests: the classic lesson in a sandbox, a writer for it, and a journal that outlives windows.

const SCOPE = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const VPC = { id: FIRST_VPC, scope: SCOPE };
const tags = new Map([['Name', 'made by a test']]);

export const GATEWAY: GatewayPlan = {
  kind: 'gateway',
  vpc: VPC,
  service: service('s3'),
  routeTableIds: [idNamed('RouteTables', 'RouteTableId', 'private')],
  policy: 'full',
  tags,
};

/** Its table has a gateway endpoint for S3 already. */
export const REFUSED: GatewayPlan = {
  ...GATEWAY,
  vpc: { id: SECOND_VPC, scope: SCOPE },
  routeTableIds: [idNamed('RouteTables', 'RouteTableId', 'data', SECOND_VPC)],
};

const SUBNET = idNamed('Subnets', 'SubnetId', 'private-a');

export const INTERFACE: InterfacePlan = {
  kind: 'interface',
  vpc: VPC,
  service: service('ssm'),
  subnets: [{ subnetId: SUBNET }],
  securityGroupIds: [],
  privateDns: false,
  inboundResolverOnly: false,
  policy: 'full',
  tags,
};

export const CONNECT: InstanceConnectPlan = {
  kind: 'instance-connect',
  vpc: VPC,
  subnetId: SUBNET,
  securityGroupIds: [],
  preserveClientIp: false,
  tags,
};

/** What is kept as text, as an editor keeps it; it may fail. */
export class TextJournal implements Journal {
  readonly #texts = new Map<string, string>();

  constructor(readonly fails: () => boolean = () => false) {}

  get entries(): readonly JournalEntry[] {
    return [...this.#texts.values()].map((text) => {
      const { plan, endpointId, ...rest } = JSON.parse(text) as JournalEntry;
      const read = planFrom(plan);
      if (!read) throw new Error('the plan was not kept whole');
      return { ...rest, plan: read, endpointId };
    });
  }

  keep(entry: JournalEntry): Promise<void> {
    if (this.fails()) return Promise.reject(new Error('the disk is full'));
    this.#texts.set(entry.token, JSON.stringify({ ...entry, plan: savedPlan(entry.plan) }));
    return Promise.resolve();
  }

  forget(token: string): Promise<void> {
    if (this.fails()) return Promise.reject(new Error('the disk is full'));
    this.#texts.delete(token);
    return Promise.resolve();
  }
}

export interface CreationLab {
  readonly sandbox: Sandbox;
  readonly clock: TurnableClock;
  readonly writer: Writer;
  readonly journal: TextJournal;
  readonly before: Network;
  network(): Network;
  request(plan: Plan): CreateRequest;
  ports(more?: Partial<CreatePorts>): CreatePorts;
}

export function creationLab(faults: readonly Fault[] = [], journal = new TextJournal()): CreationLab {
  const clock = new TurnableClock();
  const sandbox = createSandbox(classicLesson(), { faults, clock });
  const network = (): Network => normalise([sandbox.answers()]);
  const sleep: Sleep = (milliseconds) => {
    clock.advance(milliseconds);
    return Promise.resolve();
  };
  const writer = writerOf(sandbox);
  const before = network();
  return {
    sandbox,
    clock,
    writer,
    journal,
    before,
    network,
    request: (plan) => ({
      plan,
      token: 'token-1',
      root: { kind: 'sandbox', key: 'lesson' },
      before,
    }),
    ports: (more) => ({
      writer,
      journal,
      signal: new AbortController().signal,
      sleep,
      now: () => clock.now(),
      reread: () => Promise.resolve(succeeded(network())),
      ...more,
    }),
  };
}

/** The extension's own writer; an answer that never comes is waited for only shortly. */
function writerOf({ requestHandler }: Sandbox): Writer {
  const impatient: typeof requestHandler = {
    ...requestHandler,
    handle: (request, options) => requestHandler.handle(request, { ...options, requestTimeout: 1 }),
  };
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  return new Ec2Writer({ region: SCOPE.region, credentials, requestHandler: impatient }, SCOPE, {
    profile: 'lesson',
    region: SCOPE.region,
    action: '',
    host: 'the sandbox',
    way: 'none',
    signIn: undefined,
  });
}

/** The ids of what is there now and was not there in the lesson. */
export function made(lab: CreationLab, network = lab.network()): readonly string[] {
  const idsIn = (seen: Network): readonly string[] =>
    [...seen.all('vpc-endpoint'), ...seen.all('instance-connect-endpoint')].map(({ id }) => id);
  const before = idsIn(lab.before);
  return idsIn(network).filter((id) => !before.includes(id));
}
