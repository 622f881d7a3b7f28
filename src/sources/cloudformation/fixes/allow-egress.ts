import { message } from '../../../network/message';
import { serviceLabel } from '../../../network/service-name';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { isInterpolated } from '../../declared/kinds';
import { addRules, ruleResources } from './group-rules';
import { listOfService } from './prefix-list';
import { gatewayServiceOf } from './service';
import { declaredAs, type Documents, propertyOf, resourceToWrite } from './site';

/** Lets HTTPS out to the prefix list of a gateway endpoint's service, where the template names that list. */
export function allowEgressToService(
  request: FixRequest,
  documents: Documents,
  groupId: string,
  endpointId: string,
): readonly Fix[] {
  const group = resourceToWrite(request, documents, groupId);
  const name = declaredAs(request, endpointId)?.resource.values.get('ServiceName');
  const last = isInterpolated(name) ? name.parts.at(-1) : name;
  const service = typeof last === 'string' ? gatewayServiceOf(last) : undefined;
  if (group?.declared.type !== 'AWS::EC2::SecurityGroup' || !service) return [];
  // A group without a rule lets everything out: a first rule would close it.
  if (!propertyOf(group, 'SecurityGroupEgress') && ruleResources(group, 'Egress').length === 0) return [];
  const prefixList = listOfService(group.site.document, service);
  if (!prefixList) return [];
  const edits = addRules(group, 'Egress', [{ port: 443, peer: ['DestinationPrefixListId', prefixList] }]);
  const title = message('Let HTTPS out of {group} to the prefix list of {service}', {
    group: group.declared.address,
    service: serviceLabel(service),
  });
  return fixIn(group.site.document, title, edits);
}
