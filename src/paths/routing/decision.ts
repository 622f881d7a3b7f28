import type { Message } from '../../network/message';
import type { Route } from '../../network/resources/route';
import type { AddressClass } from '../address-class';
import type { RuleName } from '../rules';

/** What a route table does with one part of a class. Parts are disjoint and together make up the class. */
export interface RoutedPart {
  readonly addresses: AddressClass;
  readonly decision: RouteDecision;
}

export type RouteDecision =
  /** @property why the reason in a sentence ("2 of 5 routes match; the longest prefix wins.") */
  | {
      readonly kind: 'route';
      readonly route: Route;
      readonly why: Message;
      readonly rule: RuleName;
    }
  /** No route matches. */
  | { readonly kind: 'none'; readonly why: Message; readonly rule: RuleName }
  /** Overlapping prefix lists with different targets: AWS chooses at random and keeps its choice. */
  | {
      readonly kind: 'ambiguous';
      readonly routes: readonly Route[];
      readonly why: Message;
      readonly rule: RuleName;
    }
  /** @property candidates the routes that may be it. */
  | {
      readonly kind: 'undetermined';
      readonly candidates: readonly Route[];
      readonly missing: Message;
      readonly rule: RuleName;
    };
