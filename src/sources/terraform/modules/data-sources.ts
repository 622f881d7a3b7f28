import type { Value } from '../../declared/value';
import { isReference } from '../evaluate/kinds';
import { joinText } from '../evaluate/text';
import type { Resource } from './resource';

/**
 * @returns what a data source answers, where the code tells: the Region, the name of an endpoint's service, or what it
 * is asked for by reference. Undefined where only AWS knows.
 */
export function dataAttribute(instance: Resource, attribute: string): Value | undefined {
  switch (instance.type) {
    case 'aws_region':
      return /^(?:id|name|region)$/.test(attribute) ? regionOf(instance) : undefined;
    case 'aws_partition':
      return attribute === 'partition' ? partitionOf(instance) : undefined;
    case 'aws_vpc_endpoint_service':
      return attribute === 'service_name' ? serviceNameOf(instance) : undefined;
    default: {
      // a VPC that is looked up by the id of one that is declared is that one
      const written = instance.valueOf(attribute);
      return written !== undefined && (attribute !== 'id' || isReference(written)) ? written : undefined;
    }
  }
}

function regionOf(instance: Resource): Value | undefined {
  const { region } = instance;
  return typeof region === 'string' ? region : undefined;
}

/** @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(instance: Resource): Value | undefined {
  const region = regionOf(instance);
  if (typeof region !== 'string') return undefined;
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return /^us-iso|^eu-isoe/.test(region) ? undefined : 'aws';
}

function serviceNameOf(instance: Resource): Value | undefined {
  const written = instance.valueOf('service_name');
  const service = instance.valueOf('service');
  if (written !== undefined || service === undefined) return written;
  const region = regionOf(instance) ?? {
    kind: 'reference' as const,
    to: instance.address,
    attribute: 'region',
  };
  return joinText(['com.amazonaws.', region, '.', service]);
}
