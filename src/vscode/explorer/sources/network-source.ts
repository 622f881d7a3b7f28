import type { DescribeAnswers, Scope } from '../../../network/describe';
import type { Network } from '../../../network/network';
import type { OfferedService } from '../../../network/resources/offered-service';
import type { LoadBalancer } from '../../../network/resources/load-balancer';
import type { Result } from '../../../sources/failure';
import type { Writer } from '../../../sources/writing/writer';
import type { DetailNeed } from '../../../tree/needs';
import type { Pin } from '../pin';
import type { RootSource, SourceProblem } from '../../../tree/root';

/** What a source gives when it is read. */
export interface ReadNetwork {
  readonly network: Network;
  /** Parts of the source that could not be read; everything else is in the network. */
  readonly problems: readonly SourceProblem[];
  /** The custom endpoint that answered, where it was not AWS's own. */
  readonly endpoint?: string | undefined;
}

/** Somewhere a network comes from: the sandbox, a snapshot, an account. Reading it loads what reading needs. */
export interface NetworkSource {
  readonly root: RootSource;
  /** What is remembered of it; undefined for what lives no longer than the window. */
  readonly pin: Pin | undefined;
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
  /** Reads what an opened node needs and the full reading left out; undefined where there was nothing new. */
  readonly readDetails?: (
    needs: readonly DetailNeed[],
    signal: AbortSignal,
  ) => Promise<ReadNetwork | undefined>;
  /** Reads all that a snapshot of one account and Region holds; undefined: the only one that there is. */
  readonly readEverything: (signal: AbortSignal, scope?: Scope) => Promise<Result<DescribeAnswers>>;
  /** What changes one account and Region of it; whoever asked for it disposes of it. Absent: nothing can be changed. */
  readonly writer?: (scope: Scope, signal: AbortSignal) => Promise<Result<Writer>>;
  /** Asks for a service by its name, in an account and Region of it: another account's, or another Region's. */
  readonly findService?: (
    scope: Scope,
    asked: { readonly name: string; readonly region: string | undefined },
    signal: AbortSignal,
  ) => Promise<Result<readonly OfferedService[]>>;
  /** What a service can be offered behind, in one account and Region of it; absent: nothing but the network is known. */
  readonly loadBalancers?: (scope: Scope, signal: AbortSignal) => Promise<Result<readonly LoadBalancer[]>>;
}
