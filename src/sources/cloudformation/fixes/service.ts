import {
  GATEWAY_SERVICES,
  type GatewayService,
  parseServiceName,
  serviceLabel,
} from '../../../network/service-name';
import type { Value } from '../../declared/value';
import { isInterpolated } from '../../declared/kinds';
import { isLiteral } from '../evaluate/kinds';
import { entryOf } from '../syntax/node';
import { resourcesAt, type Site, writtenResource } from './site';
import { call, scalar, type Written, writtenAt } from './writing/written';

/** @returns the service of a gateway endpoint by its full name, or its short one where the Region is not known. */
export function gatewayServiceOf(name: string): GatewayService | undefined {
  return GATEWAY_SERVICES.find((service) => name === service || name.endsWith(`.${service}`));
}

/** @returns how people call the service of an endpoint's `ServiceName`; a word for any where it is not known. */
export function labelOf(name: Value | undefined): string {
  const last = isInterpolated(name) ? name.parts.at(-1) : name;
  if (!isLiteral(last)) return 'its service';
  const service = gatewayServiceOf(String(last));
  return service ? serviceLabel(service) : parseServiceName(String(last)).short.replace(/^\./, '');
}

/**
 * The name of a service in the Region of the stack, as an endpoint of the template writes that of another.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html
 */
export function serviceName(site: Site, service: GatewayService): Written {
  for (const resource of resourcesAt(site)) {
    if (resource.type !== 'AWS::EC2::VPCEndpoint') continue;
    const node = entryOf(writtenResource(site, resource)?.properties, 'ServiceName')?.value;
    const written = node && writtenAt(site.document.text, node);
    const like =
      written?.kind === 'call' && isByRegion(resource.values.get('ServiceName'))
        ? forService(written, service)
        : undefined;
    if (like) return like;
  }
  return call('Fn::Sub', scalar(`com.amazonaws.\${AWS::Region}.${service}`));
}

/** A name of which the Region is that of the stack, and nothing else is open. */
function isByRegion(name: Value | undefined): boolean {
  if (!isInterpolated(name) || name.parts.length !== 3) return false;
  const [start, region, end] = name.parts;
  const isRegion =
    typeof region === 'object' &&
    region !== null &&
    'kind' in region &&
    region.kind === 'reference' &&
    region.to === 'AWS::Region';
  return (
    start === 'com.amazonaws.' && isRegion && typeof end === 'string' && gatewayServiceOf(end) !== undefined
  );
}

/** The same call with the last word of its last text exchanged. */
function forService(written: Written, service: GatewayService): Written | undefined {
  switch (written.kind) {
    case 'scalar': {
      if (typeof written.value !== 'string') return undefined;
      const found = /^(.*\.|)([a-z0-9]+)$/s.exec(written.value);
      const isService =
        found?.[2] !== undefined && (GATEWAY_SERVICES as readonly string[]).includes(found[2]);
      return isService ? { ...written, value: `${found[1] ?? ''}${service}` } : undefined;
    }
    case 'call': {
      const argument = forService(written.argument, service);
      return argument && { ...written, argument };
    }
    case 'list': {
      const last = written.items.at(-1);
      const changed = last && forService(last, service);
      return changed && { ...written, items: [...written.items.slice(0, -1), changed] };
    }
    case 'map':
      return undefined;
  }
}
