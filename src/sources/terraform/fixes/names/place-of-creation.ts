import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import { isAnywhere } from './written';

/** Where something is created beside another resource: by which provider, and in which Region of it. */
export interface Beside {
  /** `aws.west`, where it is not the default one. */
  readonly provider: string | undefined;
  /** The argument `region`, which resources have since version 6 of the provider. */
  readonly region: string | undefined;
}

/**
 * @param module the one that is to hold what is created
 * @returns what it needs to be created where a resource is; undefined where that cannot be said there
 */
export function beside(resource: ResourceInstance, module: Module): Beside | undefined {
  const { node } = resource;
  const [provider, region] = ['provider', 'region'].map((name) => node.declaration.argument(name));
  const isWritten = provider ?? region;
  if (node.module === module) {
    if ([provider, region].some((argument) => argument && !isAnywhere(argument.attribute.value)))
      return undefined;
    const [as, at] = [provider, region].map((argument) => {
      const value = argument?.attribute.value;
      return value && argument.file.hcl.text.slice(value.start, value.end);
    });
    return { provider: as, region: at };
  }
  if (isWritten) return undefined;
  return passedTo(node.module, module);
}

/** The provider that is handed down to a module by the calls that lead to it. */
function passedTo(inner: Module, outer: Module): Beside | undefined {
  let key = 'aws';
  for (let at: Module | undefined = inner; at && at !== outer; at = at.called?.parent) {
    key = at.called?.providers.get(key) ?? key;
  }
  return { provider: key === 'aws' ? undefined : key, region: undefined };
}
