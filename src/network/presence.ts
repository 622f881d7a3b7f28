/**
 * When a resource exists. What an account describes exists always; what code declares may hang on conditions
 * (`count = var.nat ? 1 : 0`, a CloudFormation `Condition`). Rules about absence ask for implication, not for a guess.
 */
export type Presence =
  | { readonly when: 'always' }
  | { readonly when: 'never' }
  | { readonly when: 'condition'; readonly name: string }
  | { readonly when: 'not'; readonly of: Presence }
  | { readonly when: 'all' | 'any'; readonly of: readonly Presence[] };

/** The presence of everything that an account describes. */
export const ALWAYS: Presence = { when: 'always' };
