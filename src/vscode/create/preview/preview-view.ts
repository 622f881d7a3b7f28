import { problems } from '../../../endpoints/problems';
import type { Network } from '../../../network/network';
import type { PreviewView } from '../../../webview/create/protocol';
import { checkRows } from './check-rows';
import { codeView } from './code-view';
import { costView } from './cost-view';
import { previewPath } from './preview-path';
import { harmlessly, type Previewed, type Previewing } from './previewing';
import { routesView } from './routes-view';

/** @returns the right side of the form: what a state of it amounts to, from what was read already. */
export function previewView(network: Network, previewed: Previewed): PreviewView {
  const { state, plan: planned, permission, writable } = previewed;
  const render = harmlessly(previewed.render);
  if (!planned.ok) return { ...NOTHING, missing: render(planned.missing) };
  const { plan } = planned;
  const previewing: Previewing = { network, plan, render };
  const found = problems(network, plan);
  return {
    checks: checkRows(previewing, found, { permission, writable }),
    path: previewPath(previewing, found, state.pathFrom),
    routes: routesView(previewing),
    cost: costView(previewing),
    code: codeView(plan, state.code, render),
    missing: undefined,
  };
}

const NOTHING: PreviewView = {
  checks: { summary: '', rows: [] },
  path: undefined,
  routes: undefined,
  cost: undefined,
  code: undefined,
  missing: undefined,
};
