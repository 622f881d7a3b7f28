import { message, type Message } from '../../../network/message';
import type { EndpointType } from '../../../webview/create/protocol';
import type { GlyphName } from '../../../webview/path/protocol';

/** A type of endpoint: its name, its symbol and what it is paid by. */
interface TypeWords {
  readonly label: Message;
  readonly glyph: GlyphName;
  /** Undefined where we claim nothing. */
  readonly cost: Message | undefined;
}

/** @see https://aws.amazon.com/privatelink/pricing/ */
export const TYPE_WORDS: Readonly<Record<EndpointType, TypeWords>> = {
  gateway: { label: message('Gateway'), glyph: 'door', cost: message('free') },
  interface: { label: message('Interface'), glyph: 'plug', cost: message('per AZ-hour') },
  'gateway-load-balancer': {
    label: message('Gateway Load Balancer'),
    glyph: 'filter',
    cost: message('per AZ-hour'),
  },
  resource: { label: message('Resource'), glyph: 'link', cost: undefined },
  'service-network': { label: message('Service network'), glyph: 'link', cost: undefined },
};
