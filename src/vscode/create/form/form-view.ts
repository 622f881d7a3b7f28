import type { Network } from '../../../network/network';
import type { CreateState, FormView } from '../../../webview/create/protocol';
import { render } from '../../render';
import type { Known } from './form';
import { viewOfForm } from './view-of-form';

/** @returns the left side of the form for a state, in the language of the editor. */
export function formView(network: Network, state: CreateState, known: Known = {}): FormView {
  return viewOfForm({ network, state, known, render });
}
