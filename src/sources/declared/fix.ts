import type { Message } from '../../network/message';
import type { FileRange } from '../../network/origin';

/** Replaces a part of a file; an empty range inserts. Edits of one fix do not overlap. */
export interface FileEdit {
  readonly file: string;
  readonly range: FileRange;
  readonly newText: string;
}

/** What mends a finding in the code. */
export interface Fix {
  /** An order, without a full stop: `Attach aws_route_table.private to aws_vpc_endpoint.s3`. Side effects are said. */
  readonly title: Message;
  readonly edits: readonly FileEdit[];
}
