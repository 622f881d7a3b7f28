import type { Message } from '../../../network/message';
import type { Network } from '../../../network/network';

/** A network after a change, or why that cannot be said: a clause without a full stop. */
export type Changed =
  { readonly ok: true; readonly network: Network } | { readonly ok: false; readonly problem: Message };
