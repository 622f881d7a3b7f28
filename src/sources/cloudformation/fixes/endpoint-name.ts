import { GATEWAY_SERVICES, type GatewayService } from '../../../network/service-name';
import { isInterpolated } from '../../declared/kinds';
import { gatewayServiceOf } from './service';
import { logicalId, resourcesAt, type Site } from './site';
import { unusedName } from './unused-name';

const WORDS: Readonly<Record<GatewayService, string>> = {
  s3: 'S3',
  dynamodb: 'DynamoDB',
  s3express: 'S3Express',
};

/**
 * A logical id for an endpoint: where an endpoint of the template is called after its service, the new one is called
 * like it.
 */
export function endpointName(site: Site, service: GatewayService): string {
  return unusedName(site, like(site, service) ?? `${WORDS[service]}Endpoint`);
}

function like(site: Site, service: GatewayService): string | undefined {
  for (const resource of resourcesAt(site)) {
    const name = resource.values.get('ServiceName');
    const last = isInterpolated(name) ? name.parts.at(-1) : name;
    const other = typeof last === 'string' ? gatewayServiceOf(last) : undefined;
    const id = logicalId(site, resource);
    if (resource.type !== 'AWS::EC2::VPCEndpoint' || !other || id === undefined) continue;
    const [found, ...more] = id.matchAll(new RegExp(other, 'gi'));
    if (!found || more.length > 0 || other === service) continue;
    // What is a part of a longer service's name is no name of it: `S3` in `S3ExpressEndpoint`.
    if (GATEWAY_SERVICES.some((each) => each.length > other.length && new RegExp(each, 'i').test(id)))
      continue;
    return id.slice(0, found.index) + WORDS[service] + id.slice(found.index + found[0].length);
  }
  return undefined;
}
