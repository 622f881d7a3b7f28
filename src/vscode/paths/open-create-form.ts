import type { Plan } from '../../endpoints/plan';
import type { OpenRoot } from '../explorer/roots';

/** Opens the form that creates endpoints: for a plan, or for what a subnet asks of a service. */
export type OpenCreateForm = (
  root: OpenRoot,
  start: { readonly plan: Plan } | { readonly subnetId: string; readonly service: string },
) => Promise<void>;
