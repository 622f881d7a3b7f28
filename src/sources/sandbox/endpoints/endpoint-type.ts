import { Ec2Error, invalidParameterValue } from '../errors';
import { textOf, type Input } from '../protocol/input';

/** The types that the sandbox makes. `Tunnel` is refused: nothing that it could lead to can be simulated. */
const TYPES = ['Gateway', 'Interface', 'GatewayLoadBalancer', 'Resource', 'ServiceNetwork'] as const;

export type EndpointType = (typeof TYPES)[number];

/** EC2's general code of the endpoint calls: what was asked for makes no sense. */
export function invalidParameter(message: string): Ec2Error {
  return new Ec2Error('InvalidParameter', message);
}

/**
 * The type that a request asks for: `Gateway` where it names none.
 * @throws Ec2Error InvalidParameterValue
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
 */
export function requestedType(input: Input): EndpointType {
  const text = textOf(input, 'VpcEndpointType') ?? 'Gateway';
  const type = TYPES.find((known) => known === text);
  if (type !== undefined) return type;
  throw invalidParameterValue(`Value (${text}) for parameter VpcEndpointType is invalid.`);
}

/** The type of an endpoint that exists; entries from before interface endpoints have none. */
export function typeOf(endpoint: Readonly<Record<string, unknown>>): EndpointType {
  const text = endpoint['VpcEndpointType'];
  const lower = typeof text === 'string' ? text.toLowerCase() : 'gateway';
  return TYPES.find((known) => known.toLowerCase() === lower) ?? 'Interface';
}
