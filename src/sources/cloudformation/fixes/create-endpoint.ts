import type { GatewayPlan, Plan } from '../../../endpoints/plan';
import { message, type Message } from '../../../network/message';
import { ALWAYS, type Presence } from '../../../network/presence';
import { type GatewayService, serviceLabel } from '../../../network/service-name';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { entryOf } from '../syntax/node';
import { conditionOf, conditionOfNat, type NamedCondition, shared } from './conditions';
import { mayDropConnections } from './connections';
import { endpointName } from './endpoint-name';
import { insertResource, lastOf } from './insert-resource';
import { policyEntries } from './policy';
import { gatewayServiceOf, serviceName } from './service';
import { declaredAs, type Documents, resourcesAt, type Site, siteOf } from './site';
import { certainReference, tableItems, type TableItem } from './table-items';
import { styleOf } from './writing/style';
import { list, map, scalar, type Written, type WrittenEntry } from './writing/written';

/** Writes a gateway endpoint into the template of its VPC, or into that of its route tables. */
export function createEndpoint(request: FixRequest, documents: Documents, plan: Plan): readonly Fix[] {
  const service = plan.kind === 'gateway' ? gatewayServiceOf(plan.service) : undefined;
  if (plan.kind !== 'gateway' || !service) return [];
  const drafts = sitesFor(request, documents, plan).flatMap((site) => draftAt(site, plan) ?? []);
  // The one that serves most tables; of equal ones the first, which is that of the VPC.
  const most = Math.max(...drafts.map(({ tables }) => tables.length));
  const draft = drafts.find(({ tables }) => tables.length === most);
  return draft ? written(draft, plan, service) : [];
}

/** A gateway endpoint as a template can have it. */
interface Draft {
  readonly site: Site;
  readonly condition: string | undefined;
  readonly vpc: Written;
  readonly tables: readonly TableItem[];
}

function sitesFor(request: FixRequest, documents: Documents, plan: GatewayPlan): readonly Site[] {
  const sites: Site[] = [];
  for (const id of [plan.vpc.id, ...plan.routeTableIds]) {
    const declared = declaredAs(request, id);
    const site = declared && !declared.resource.isReadOnly ? siteOf(request, documents, declared) : undefined;
    const isNew =
      site && !sites.some((each) => each.document === site.document && each.prefix === site.prefix);
    if (isNew) sites.push(site);
  }
  return sites;
}

function draftAt(site: Site, plan: GatewayPlan): Draft | undefined {
  for (const { name, presence } of whens(site, plan)) {
    const vpc = certainReference(site, presence, plan.vpc.id);
    const tables = vpc ? tableItems(site, presence, plan.routeTableIds) : [];
    if (vpc && tables.length > 0) return { site, condition: name, vpc, tables };
  }
  return undefined;
}

/** When the endpoint may be there: when all its tables, or all ways that it is to replace, are; else when its VPC is. */
function whens(
  site: Site,
  plan: GatewayPlan,
): readonly { readonly name: string | undefined; readonly presence: Presence }[] {
  const own = (id: string): NamedCondition | undefined => {
    const found = declaredAs(site.request, id);
    return found && conditionOf(site, found.resource);
  };
  const ofAll = shared(plan.routeTableIds.map((id) => own(id) ?? conditionOfNat(site, id)));
  const ofVpc = own(plan.vpc.id);
  const always = resourcesAt(site).find((resource) => !conditionOf(site, resource))?.presence ?? ALWAYS;
  return [ofAll ?? [], ofVpc ?? [], { name: undefined, presence: always }].flat();
}

function written(draft: Draft, plan: GatewayPlan, service: GatewayService): readonly Fix[] {
  const { site } = draft;
  const after = lastOf(site, ['AWS::EC2::RouteTable', 'AWS::EC2::VPCEndpoint']);
  const policy = policyEntries(plan.policy);
  if (!after || !policy) return [];
  const properties: WrittenEntry[] = [
    ['VpcId', draft.vpc],
    ['ServiceName', serviceName(site, service)],
    ['VpcEndpointType', scalar('Gateway')],
    ['RouteTableIds', list(draft.tables.map(({ item }) => item))],
    ...policy,
    ...optional(plan),
  ];
  const name = endpointName(site, service);
  const resource: WrittenEntry = [
    name,
    map([
      ['Type', scalar('AWS::EC2::VPCEndpoint')],
      ...(draft.condition === undefined ? [] : [['Condition', scalar(draft.condition)] as const]),
      ['Properties', map(properties)],
    ]),
  ];
  const style = styleOf(site.document, after.value, entryOf(site.document.root, 'Resources')?.value);
  const edits = insertResource(site, after, resource, style);
  return fixIn(site.document, titleOf(draft, name, service), edits);
}

function optional({ ipAddressType, dnsRecordIpType, tags }: GatewayPlan): readonly WrittenEntry[] {
  const entries: WrittenEntry[] = [];
  if (ipAddressType !== undefined) entries.push(['IpAddressType', scalar(ipAddressType)]);
  if (dnsRecordIpType !== undefined)
    entries.push(['DnsOptions', map([['DnsRecordIpType', scalar(dnsRecordIpType)]])]);
  if (tags.size > 0) {
    const items = [...tags].map(([key, value]) =>
      map([
        ['Key', scalar(key)],
        ['Value', scalar(value)],
      ]),
    );
    entries.push(['Tags', list(items)]);
  }
  return entries;
}

function titleOf({ site, tables }: Draft, name: string, service: GatewayService): Message {
  const args = { name, service: serviceLabel(service) };
  return mayDropConnections(
    site,
    tables.map(({ id }) => id),
  )
    ? message('Add the gateway endpoint {name} (drops open connections to {service})', args)
    : message('Add the gateway endpoint {name} for {service}', args);
}
