import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { PartReaders } from './part-reader';

const OTHER_SIDE = unknown(message('The peering connection is requested in another place.'));

export const PEERING_TYPES: PartReaders = {
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_peering_connection */
  aws_vpc_peering_connection: (args, of) => [
    {
      kind: 'peering',
      of,
      names: { requester: 'vpc_id', accepter: 'peer_vpc_id' },
      vpc: args.text('vpc_id'),
      peer: args.text('peer_vpc_id'),
    },
  ],
  /**
   * The accepter's side, whose id is the connection's.
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_peering_connection_accepter
   */
  aws_vpc_peering_connection_accepter: (_, of) => [
    { kind: 'peering', of, names: {}, vpc: OTHER_SIDE, peer: OTHER_SIDE },
  ],
};
