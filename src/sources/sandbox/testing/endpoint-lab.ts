// Help for the tests of endpoints: the classic lesson with a clock to turn.
import * as ec2 from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../../network/collections';
import { TurnableClock } from '../clock';
import { entitiesField, isEntity, textField, type Entity } from '../entity';
import { tagsOf } from '../filters';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox';
import { classicLesson } from '../seed/classic-lesson';
import { FIRST, SECOND } from '../seed/plans';
import { clientOf } from './clients';

export interface Lab {
  readonly sandbox: Sandbox;
  readonly clock: TurnableClock;
  readonly client: ec2.EC2Client;
  /** What stands in a collection now. */
  all(key: CollectionKey): readonly Entity[];
  /** The only entity with that id in any member. */
  one(key: CollectionKey, member: string, id: string | undefined): Entity;
  create(input: Partial<ec2.CreateVpcEndpointCommandInput>): Promise<ec2.VpcEndpoint>;
  /** Lets all that is under way come to its end. */
  later(): void;
}

/** In the first VPC of the lesson, which has no endpoint yet. */
export const FIRST_VPC = FIRST.id;
export const SECOND_VPC = SECOND.id;

/** @param change what the seed is to have otherwise, by collection */
export function endpointLab(
  change: Partial<Record<CollectionKey, (entities: readonly Entity[]) => readonly unknown[]>> = {},
  options: SandboxOptions = {},
): Lab {
  const seed = classicLesson();
  const collections = new Map(seed.collections);
  for (const [key, edit] of Object.entries(change) as [
    CollectionKey,
    (entities: readonly Entity[]) => readonly unknown[],
  ][]) {
    collections.set(key, edit((collections.get(key) ?? []).filter(isEntity)));
  }
  const clock = new TurnableClock();
  const sandbox = createSandbox({ ...seed, collections }, { clock, ...options });
  const client = clientOf(sandbox);
  const all = (key: CollectionKey): readonly Entity[] =>
    (sandbox.answers().collections.get(key) ?? []).filter(isEntity);
  return {
    sandbox,
    clock,
    client,
    all,
    one: (key, member, id) => all(key).find((entity) => entity[member] === id) ?? {},
    create: async (input) => {
      const { VpcEndpoint } = await client.send(
        new ec2.CreateVpcEndpointCommand({ VpcId: FIRST_VPC, ServiceName: service('s3'), ...input }),
      );
      return VpcEndpoint ?? {};
    },
    later: () => {
      clock.advance(60_000);
    },
  };
}

export function service(short: string): string {
  return `com.amazonaws.us-east-1.${short}`;
}

const SEED = classicLesson();

/** The id of the lesson's resource with that name: its tag, or a group's own name. */
export function idNamed(key: CollectionKey, member: string, name: string, vpcId = FIRST_VPC): string {
  const found = (SEED.collections.get(key) ?? [])
    .filter(isEntity)
    .find(
      (entity) =>
        entity['VpcId'] === vpcId &&
        (entity['GroupName'] === name ||
          tagsOf(entity).some((tag) => tag['Key'] === 'Name' && tag['Value'] === name)),
    );
  return textField(found ?? {}, member) ?? '';
}

/** The ARN of the lesson's load balancer with that name. */
export function loadBalancerNamed(name: string): string {
  const found = (SEED.collections.get('LoadBalancers') ?? [])
    .filter(isEntity)
    .find((entity) => entity['LoadBalancerName'] === name);
  return textField(found ?? {}, 'LoadBalancerArn') ?? '';
}

/** `destination → target` of each route of a table. */
export function routesOfTable(lab: Lab, tableId: string): readonly string[] {
  return entitiesField(lab.one('RouteTables', 'RouteTableId', tableId), 'Routes').map(
    (route) =>
      `${String(route['DestinationCidrBlock'] ?? route['DestinationPrefixListId'])} → ${String(
        route['GatewayId'] ?? route['NatGatewayId'] ?? route['VpcPeeringConnectionId'],
      )}`,
  );
}
