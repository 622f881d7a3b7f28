/**
 * What a node is drawn as. Surfaces choose the symbol (a codicon in the editor, nothing on the command line); the
 * word for it is always in the label or description, so that the symbol is never needed.
 */
export type Glyph =
  | 'account'
  | 'sandbox'
  | 'snapshot'
  | 'declared'
  | 'vpc'
  | 'subnet-nat'
  | 'subnet-internet'
  | 'subnet-isolated'
  | 'subnet-central'
  | 'subnet-unknown'
  | 'instance'
  | 'network-interface'
  | 'route-table'
  | 'route'
  | 'prefix-list'
  | 'range'
  | 'gateway-endpoint'
  | 'interface-endpoint'
  | 'gateway-load-balancer-endpoint'
  | 'instance-connect-endpoint'
  | 'resource-endpoint'
  | 'endpoint-service'
  | 'nat-gateway'
  | 'internet-gateway'
  | 'egress-only-internet-gateway'
  | 'transit-gateway'
  | 'peering'
  | 'vpn'
  | 'security-group'
  | 'network-acl'
  | 'name-lookup'
  | 'loading'
  | 'error'
  | 'warning'
  | 'information'
  | 'hint'
  | 'more';

/** How traffic travels, or what to know first; the only meanings that colour has. */
export type Tone = 'private' | 'nat' | 'net' | 'bad' | 'warn';
