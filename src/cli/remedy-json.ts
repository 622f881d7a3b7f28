import { savedPlan } from '../endpoints/saved-plan';
import type { CodeRemedy, Remedy } from '../endpoints/remedy';
import type { Json } from '../paths/print/json';

/** @returns a remedy as it is printed; contract: cli.md. */
export function remedyJson(remedy: Remedy | CodeRemedy): Json {
  return 'plan' in remedy ? { ...remedy, plan: { ...savedPlan(remedy.plan) } } : { ...remedy };
}
