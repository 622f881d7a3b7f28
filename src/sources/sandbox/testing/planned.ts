// Help for tests that compare what the account shows with what was said of it before.
import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { toCreateInput } from '../../../endpoints/create-input';
import type { Plan } from '../../../endpoints/plan';
import { normalise } from '../../../network/normalise/normalise';
import type { Network, VpcReference } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import { endpointLab, FIRST_VPC, type Lab } from './endpoint-lab';

/** The lesson with services of both families, with their prefix lists, and subnets that have an IPv6 block. */
export function dualstackLab(): Lab {
  return endpointLab({
    ServiceDetails: (details) =>
      details.map((one) => ({ ...one, SupportedIpAddressTypes: ['ipv4', 'ipv6'] })),
    Subnets: (subnets) =>
      subnets.map((one, n) => ({
        ...one,
        Ipv6CidrBlockAssociationSet: [
          { Ipv6CidrBlock: `2600:1f18:0:${n}::/64`, Ipv6CidrBlockState: { State: 'associated' } },
        ],
      })),
    ManagedPrefixLists: (lists) => [
      ...lists,
      ...['s3', 'dynamodb', 's3express'].map((short) => ({
        PrefixListId: `pl-6-${short}`,
        AddressFamily: 'IPv6',
        OwnerId: 'AWS',
        PrefixListName: `com.amazonaws.us-east-1.ipv6.${short}`,
      })),
    ],
  });
}

export function networkOf({ sandbox }: Lab): Network {
  return normalise([sandbox.answers()]);
}

/** The VPC of the lesson that has no endpoint yet. */
export function vpcOf(network: Network): VpcReference {
  const [region] = network.regions;
  assert.ok(region);
  return { id: FIRST_VPC, scope: region.scope };
}

/** Creates what a plan asks for, by its own call. @returns the endpoint's id */
export async function create({ client }: Lab, plan: Plan): Promise<string> {
  const call = toCreateInput(plan);
  switch (call.operation) {
    case 'CreateVpcEndpoint': {
      const { VpcEndpoint: made } = await client.send(new ec2.CreateVpcEndpointCommand(call.input));
      return made?.VpcEndpointId ?? '';
    }
    case 'CreateInstanceConnectEndpoint': {
      const { InstanceConnectEndpoint: made } = await client.send(
        new ec2.CreateInstanceConnectEndpointCommand(call.input),
      );
      return made?.InstanceConnectEndpointId ?? '';
    }
    case 'CreateVpcEndpointServiceConfiguration':
      return '';
  }
}

/** The endpoint's ids, and the part of its names that nobody can guess, are called alike: a plan cannot know them. */
export function said(network: Network, endpointId: string): unknown {
  const endpoint =
    network.get('vpc-endpoint', endpointId) ?? network.get('instance-connect-endpoint', endpointId);
  const interfaces = endpoint?.networkInterfaceIds ?? [];
  const text = (resource: Resource): string =>
    interfaces
      .reduce((all, id, n) => all.replaceAll(`"${id}"`, `"eni-new-${n}"`), json(resource))
      .replaceAll(endpointId, 'new')
      .replace(/\bnew-(?:new|[0-9a-z]{8})(?=[.-])/g, 'new-unique');
  const plain = ({ origin: _, ...resource }: Resource): object =>
    resource.id === endpointId ? { ...resource, createdAt: undefined } : resource;
  return network.resources
    .map((resource) => text(plain(resource) as Resource))
    .sort()
    .map((one) => JSON.parse(one) as unknown);
}

function json(resource: Resource): string {
  return JSON.stringify(resource, (key, value: unknown) =>
    value instanceof Map ? [...value].sort() : key === 'hostedZoneId' ? undefined : value,
  );
}
