import type { Entity } from '../entity';
import { isEntity, textField } from '../entity';
import type { Input } from '../protocol/input';
import { invalidParameter } from './endpoint-type';

/** The addresses that a request wants in one subnet. */
export interface FixedAddresses {
  readonly ipv4: string | undefined;
  readonly ipv6: string | undefined;
}

/**
 * The addresses that a request wants, by subnet.
 * @param subnetIds the subnets that the endpoint has or is to have
 * @throws Ec2Error InvalidParameter for another subnet, or one that stands there twice
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetConfiguration.html
 */
export function fixedAddresses(
  input: Input,
  subnetIds: readonly string[],
): ReadonlyMap<string, FixedAddresses> {
  const fixed = new Map<string, FixedAddresses>();
  for (const configuration of configurations(input)) {
    const id = textField(configuration, 'SubnetId') ?? '';
    if (!subnetIds.includes(id)) {
      throw invalidParameter(
        `The subnet ${id} of SubnetConfigurations is not one of the endpoint's subnets.`,
      );
    }
    if (fixed.has(id)) throw invalidParameter(`Duplicate subnet ${id} in SubnetConfigurations.`);
    fixed.set(id, { ipv4: textField(configuration, 'Ipv4'), ipv6: textField(configuration, 'Ipv6') });
  }
  return fixed;
}

function configurations(input: Input): readonly Entity[] {
  const value = input['SubnetConfigurations'];
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isEntity) : [];
}
