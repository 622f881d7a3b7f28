import { message } from '../../network/message';
import { explain } from '../../sources/explain';
import type { CreateState } from '../../webview/create/protocol';
import type { OpenRoot } from '../explorer/roots';
import type { Known, Verified } from './form/form';

/** Who wants to know. */
interface Asking {
  /** Takes in what AWS answered, and that it is being asked. */
  readonly know: (known: Known) => void;
  /** Aborted once nobody wants to know it any more. */
  readonly gone: AbortSignal;
}

/** Asks whether a service of the name that was typed is there for this account. */
export async function verifyService(
  root: OpenRoot,
  state: CreateState,
  { know, gone }: Asking,
): Promise<void> {
  const { findService } = root.source;
  const name = state.service.trim();
  if (name === '') return;
  const tell = (verified: Verified): void => {
    know({ verified: new Map([[name, verified]]) });
  };
  if (!findService) {
    tell({ state: 'failed', problem: message('A snapshot has no AWS to ask.') });
    return;
  }
  tell({ state: 'asking' });
  const asked = { name, region: state.serviceRegion };
  const found = await findService(state.scope, asked, gone);
  tell(
    found.ok
      ? { state: 'found', offers: found.value }
      : { state: 'failed', problem: explain(found.failure).sentence },
  );
}

/** Asks which load balancers a service could be offered behind. */
export async function askLoadBalancers(
  root: OpenRoot,
  scope: CreateState['scope'],
  { know, gone }: Asking,
): Promise<void> {
  const { loadBalancers } = root.source;
  if (!loadBalancers) return;
  know({ loadBalancers: { state: 'asking' } });
  const found = await loadBalancers(scope, gone);
  know({
    loadBalancers: found.ok
      ? { state: 'found', all: found.value }
      : { state: 'failed', problem: explain(found.failure).sentence },
  });
}
