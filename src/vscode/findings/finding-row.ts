import type { Uri } from 'vscode';
import type { Message, Text } from '../../network/message';
import type { FindingSeverity } from '../../rules/severity';

/** What findings are gathered by, within a severity: a file of code, an account and Region. */
export interface FindingPlace {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** Of a file: it lends its icon. */
  readonly uri?: Uri;
}

/** A finding as the view shows it, wherever it comes from. */
export interface FindingRow {
  /** The same from one look to the next, and no other finding's. */
  readonly key: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly title: Text;
  /** A sentence with a full stop. */
  readonly message: Message;
  /** What it is about: an address in code, a name or id. */
  readonly resource: string;
  readonly documentation: string;
  readonly place: FindingPlace;
  /** Undefined where nothing mends it. */
  readonly fix: (() => Promise<void>) | undefined;
  readonly show: () => Promise<void>;
}

/** Somewhere findings come from. */
export interface FindingSource {
  readonly rows: readonly FindingRow[];
}
