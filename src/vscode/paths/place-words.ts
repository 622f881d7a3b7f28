import { formatAddress, type Cidr } from '../../network/addresses/address';
import { message, type Text } from '../../network/message';
import type { Resource } from '../../network/resource';
import { serviceLabel } from '../../network/service-name';
import type { Destination, Source } from '../../paths/question';
import type { Station } from '../../paths/station';
import { blocksAsText } from '../../tree/search';
import { idBeside, nameOf } from '../../tree/words';
import type { GlyphName } from '../../webview/path/protocol';
import { glyphOfService, HOP_GLYPHS, SUBNET_GLYPHS } from './glyph-of';

/** A source or destination in a few words. */
export interface PlaceWords {
  readonly glyph: GlyphName;
  readonly label: Text;
  readonly detail: string;
}

export function sourceWords(from: Source): PlaceWords {
  switch (from.kind) {
    case 'subnet':
      return { glyph: 'lock', label: nameOf(from.subnet), detail: blocksAsText(from.subnet)[0] ?? '' };
    case 'station':
      return stationWords(from.station);
    case 'address':
      return { glyph: 'dot', label: formatAddress(from.address), detail: nameOf(from.subnet) };
    case 'internet':
      return { glyph: 'globe', label: message('Internet'), detail: '' };
  }
}

function stationWords({ resource, instance, addresses, ipv6Addresses }: Station): PlaceWords {
  const shown = instance ?? resource;
  return {
    glyph: shown.kind === 'instance' ? 'vm' : 'eni',
    label: nameOf(shown),
    detail: addresses[0]?.address ?? ipv6Addresses[0] ?? '',
  };
}

export function destinationWords(to: Destination): PlaceWords {
  switch (to.kind) {
    case 'service':
      return {
        glyph: glyphOfService(to.service.short),
        label: serviceLabel(to.service.name),
        detail: to.region,
      };
    case 'host':
      return { glyph: 'dns', label: to.host, detail: '' };
    case 'address':
      return { glyph: 'dot', label: formatAddress(to.address), detail: '' };
    case 'cidr':
      return { glyph: 'list', label: formatCidr(to.cidr), detail: '' };
    case 'resource':
      return {
        glyph: glyphOfResource(to.resource),
        label: nameOf(to.resource),
        detail: idBeside(to.resource) ?? '',
      };
  }
}

function formatCidr({ family, first, length }: Cidr): string {
  return `${formatAddress({ family, value: first })}/${length}`;
}

/** @returns the glyph of a resource that traffic can end at. */
export function glyphOfResource(resource: Resource): GlyphName {
  switch (resource.kind) {
    case 'subnet':
      return SUBNET_GLYPHS.unknown;
    case 'vpc-endpoint':
      return resource.type === 'gateway' ? 'door' : 'plug';
    case 'vpc':
      return 'cloud';
    case 'instance':
    case 'network-interface':
    case 'nat-gateway':
    case 'internet-gateway':
      return HOP_GLYPHS[resource.kind];
    default:
      return 'dot';
  }
}
