import type { Message } from '../../network/message';
import type { FileRange } from '../../network/origin';
import type { Presence } from '../../network/presence';
import type { Resolved } from '../../network/resolved';
import type { Value } from './value';

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly range: FileRange;
}

/** A resource that code declares: one instance of it where instances can be told apart. */
export interface DeclaredResource {
  /** Unique in its unit: `module.net.aws_subnet.private["a"]`, or a template's logical id. */
  readonly address: string;
  /** `aws_subnet`, `AWS::EC2::Subnet`. */
  readonly type: string;
  /** By the names of the language; nested blocks are lists of maps. What is not written is not in it. */
  readonly values: ReadonlyMap<string, Value>;
  /** Names of values that hold only while variables or parameters keep their defaults: what hangs on them is a guess. */
  readonly assumed: ReadonlySet<string>;
  /** When it exists; conditions are named so that equal ones have equal names. */
  readonly presence: Presence;
  /** It stands for an unknown number of instances that are all alike, perhaps for none. */
  readonly isSeveral: boolean;
  /** Its header, to point at. */
  readonly place: Place;
  /** The whole of it, to edit. */
  readonly body: Place;
  /** Where its values are written, by name. */
  readonly places: ReadonlyMap<string, Place>;
  /** The Region it is created in, as far as provider or stack say. */
  readonly region: Resolved<string>;
  /** Names of values that are changed by others once it is applied: Terraform is told to leave them. `all` stands for all. */
  readonly leftToOthers?: ReadonlySet<string>;
  /** For a data source or an imported value: it exists, and is not declared here. */
  readonly isReadOnly: boolean;
}

/** Why something that is not declared may be there all the same. */
export interface OpenWorld {
  readonly why: Message;
  readonly place: Place;
  /**
   * The addresses of what it is given: what it makes can be only in the VPCs of these. Undefined: it may be anywhere.
   */
  readonly given?: ReadonlySet<string> | undefined;
  /** The text has an error there: what is written may be anything, for other units as well. */
  readonly isUnreadable?: boolean;
}

/** What is applied together: a root module with all that it calls, a stack with its nested ones. */
export interface DeclaredUnit {
  /** The folder or file that it is named by. */
  readonly name: string;
  readonly files: readonly string[];
  readonly resources: readonly DeclaredResource[];
  /** Modules that are not at hand, macros, parts that could not be parsed: of what they hold nothing is known. */
  readonly open: readonly OpenWorld[];
  /**
   * Types of resources of which some are declared and switched off while variables keep their defaults; `module` for
   * calls of modules.
   */
  readonly offByDefault?: ReadonlySet<string>;
  /** A module that others call: nobody knows what is around it. */
  readonly isLibrary: boolean;
}
