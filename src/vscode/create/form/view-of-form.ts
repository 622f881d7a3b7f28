import { message, type Message } from '../../../network/message';
import type { Plan } from '../../../endpoints/plan';
import type { FormView } from '../../../webview/create/protocol';
import { addressTypePick, recordTypePick } from './address-pick-views';
import { categoryViews } from './category-views';
import type { Form } from './form';
import { groupsView } from './groups-view';
import { kindOf } from './kind-of';
import { byNameView } from './by-name-view';
import { policyView } from './policy-view';
import { providerView } from './provider-view';
import { regionPick } from './region-pick';
import { servicesView } from './services-view';
import { inboundSwitch, preserveIpSwitch, privateDnsSwitch } from './switch-views';
import { tablesView } from './tables-view';
import { tagsView } from './tags-view';
import { vpcPick } from './vpc-pick';
import { zonesView } from './zones-view';

/** @returns what can be chosen for a state, ready to be shown. Looks at nothing but the chosen VPC and its Region. */
export function viewOfForm(form: Form): FormView {
  const { state, render } = form;
  const kind = kindOf(state);
  return {
    title: render(TITLES[kind].title),
    subtitle: render(TITLES[kind].subtitle),
    categories: categoryViews(form),
    services: servicesView(form),
    byName: byNameView(form),
    serviceRegion: regionPick(form),
    vpc: vpcPick(form),
    routeTables: tablesView(form),
    zones: zonesView(form),
    securityGroups: groupsView(form),
    privateDns: privateDnsSwitch(form),
    inboundResolverOnly: inboundSwitch(form),
    preserveClientIp: preserveIpSwitch(form),
    ipAddressType: addressTypePick(form),
    dnsRecordIpType: recordTypePick(form),
    provider: providerView(form),
    policy: policyView(form),
    tags: tagsView(form),
  };
}

interface Title {
  readonly title: Message;
  readonly subtitle: Message;
}

const VPC_ENDPOINT: Title = {
  title: message('Create VPC endpoint'),
  subtitle: message('A private way from your subnets to a service.'),
};

const TITLES: Readonly<Record<Plan['kind'], Title>> = {
  gateway: VPC_ENDPOINT,
  interface: VPC_ENDPOINT,
  'gateway-load-balancer': {
    title: message('Create VPC endpoint'),
    subtitle: message('A way for traffic through the appliances behind a Gateway Load Balancer.'),
  },
  resource: {
    title: message('Create VPC endpoint'),
    subtitle: message('A private way from your subnets to a resource of another VPC.'),
  },
  'service-network': {
    title: message('Create VPC endpoint'),
    subtitle: message('A private way from your subnets to the services of a service network.'),
  },
  'instance-connect': {
    title: message('Create EC2 Instance Connect Endpoint'),
    subtitle: message('SSH and RDP to instances without public addresses.'),
  },
  'endpoint-service': {
    title: message('Create endpoint service'),
    subtitle: message('Others reach what stands behind your load balancer privately.'),
  },
};
