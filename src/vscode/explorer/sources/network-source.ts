import type { Network } from '../../../network/network';
import type { Result } from '../../../sources/failure';
import type { RootSource, SourceProblem } from '../../../tree/root';

/** What a source gives when it is read. */
export interface ReadNetwork {
  readonly network: Network;
  /** Parts of the source that could not be read; everything else is in the network. */
  readonly problems: readonly SourceProblem[];
}

/** Somewhere a network comes from: the sandbox, a snapshot, an account. Reading it loads what reading needs. */
export interface NetworkSource {
  readonly root: RootSource;
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
}
