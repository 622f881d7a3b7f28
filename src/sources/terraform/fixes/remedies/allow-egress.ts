import { message } from '../../../../network/message';
import type { RemedyOf, Write } from '../fix-of';
import { instanceOf } from '../names/instances';
import { termIn } from '../names/terms-in';
import { addRule } from './add-rule';
import { groupCode } from './group-code';
import { labelOf, serviceOf } from './service';

/**
 * Lets HTTPS out to the prefix list of a gateway endpoint.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-security
 */
export const allowEgress: Write<RemedyOf<'allow-egress-to-service'>> = ({ groupId, endpointId }, request) => {
  const code = groupCode(request, groupId);
  const endpoint = instanceOf(request, endpointId);
  const id = code && termIn(code.module, endpointId, request);
  if (!code || !endpoint || id?.endsWith('.id') !== true) return undefined;
  const list = `${id.slice(0, -'.id'.length)}.prefix_list_id`;
  const rule = { direction: 'egress', port: 443, ipv4: [], ipv6: [], prefixLists: [list] } as const;
  const drafts = addRule(code, rule, request);
  const service = labelOf(serviceOf(endpoint)) ?? endpointId;
  return (
    drafts && { title: message('Let HTTPS out of {group} to {service}', { group: groupId, service }), drafts }
  );
};
