import { l10n, type QuickPickItem } from 'vscode';
import type { Change } from '../../endpoints/change';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { EndpointService } from '../../network/resources/endpoint-service';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { known } from '../../network/resolved';
import type { Dialogs } from '../explorer/dialogs';
import { askMembers } from './ask-members';
import { askPolicy } from './ask-policy';
import { askPrincipals, askPrivateName } from './ask-provider';
import { askTags } from './ask-tags';

/** Something that can be changed, and how it is asked for. */
interface Choice extends QuickPickItem {
  readonly ask: () => Promise<Change | undefined>;
}

/** Asks what shall be different about an endpoint or an endpoint service. @returns undefined: nothing. */
export async function askChange(
  dialogs: Dialogs,
  network: Network,
  resource: Resource,
): Promise<Change | undefined> {
  const choices = choicesFor(dialogs, network, resource);
  const title = l10n.t('Modify {id}', { id: resource.id });
  return (await dialogs.choose(title, choices))?.ask();
}

function choicesFor(dialogs: Dialogs, network: Network, resource: Resource): readonly Choice[] {
  const tags: Choice = {
    label: l10n.t('Tags…'),
    ask: () => askTags(dialogs, resource),
  };
  switch (resource.kind) {
    case 'vpc-endpoint':
      return [...ofEndpoint(dialogs, network, resource), tags];
    case 'endpoint-service':
      return [...ofService(dialogs, resource), tags];
    default:
      return [tags];
  }
}

function ofEndpoint(dialogs: Dialogs, network: Network, endpoint: VpcEndpoint): readonly Choice[] {
  const members = (label: string, kind: 'route-tables' | 'subnets' | 'security-groups'): Choice => ({
    label,
    ask: () => askMembers(dialogs, network, endpoint, kind),
  });
  const policy: Choice = {
    label: l10n.t('Policy…'),
    ask: () => askPolicy(dialogs, endpoint),
  };
  switch (known(endpoint.type)) {
    case 'gateway':
      return [members(l10n.t('Route tables…'), 'route-tables'), policy];
    case 'interface':
      return [
        members(l10n.t('Subnets…'), 'subnets'),
        members(l10n.t('Security groups…'), 'security-groups'),
        privateDns(endpoint),
        policy,
      ];
    // AWS documents ModifyVpcEndpoint for the types above; what it takes for those of VPC Lattice is not said.
    case 'resource':
    case 'service-network':
    case 'gateway-load-balancer':
    case 'tunnel':
    case undefined:
      return [];
  }
}

function privateDns(endpoint: VpcEndpoint): Choice {
  const on = known(endpoint.privateDns) !== true;
  return {
    label: on ? l10n.t('Switch private DNS on…') : l10n.t('Switch private DNS off…'),
    ask: () => Promise.resolve({ kind: 'private-dns', endpoint, on }),
  };
}

function ofService(dialogs: Dialogs, service: EndpointService): readonly Choice[] {
  const required = !service.acceptanceRequired;
  return [
    {
      label: required ? l10n.t('Require acceptance…') : l10n.t('Accept every connection…'),
      ask: () => Promise.resolve({ kind: 'acceptance', service, required }),
    },
    { label: l10n.t('Allowed principals…'), ask: () => askPrincipals(dialogs, service) },
    { label: l10n.t('Private DNS name…'), ask: () => askPrivateName(dialogs, service) },
    ...(service.privateDnsName === undefined
      ? []
      : [
          {
            label: l10n.t('Verify the private DNS name…'),
            ask: (): Promise<Change> => Promise.resolve({ kind: 'verify-private-name', service }),
          },
        ]),
  ];
}
