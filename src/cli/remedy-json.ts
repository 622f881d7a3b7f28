import { savedPlan } from '../endpoints/saved-plan';
import type { Remedy } from '../endpoints/remedy';
import type { Json } from '../paths/print/json';

/** @returns a remedy as it is printed; contract: cli.md. */
export function remedyJson(remedy: Remedy): Json {
  return 'plan' in remedy ? { ...remedy, plan: { ...savedPlan(remedy.plan) } } : { ...remedy };
}
