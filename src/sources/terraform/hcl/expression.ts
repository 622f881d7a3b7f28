/** A piece of the text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * An expression of HCL's native syntax, as it is written: nothing is evaluated.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export type Expression =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Template
  | Tuple
  | ObjectExpression
  | ForExpression
  | Call
  | Variable
  | Traversal
  | Unary
  | Binary
  | Conditional
  | Parentheses
  | Missing;

/** A quoted string without sequences, or a bare name as the key of an object. */
export interface StringLiteral extends Span {
  readonly kind: 'string';
  /** Without quotes, its escapes resolved. */
  readonly value: string;
}

export interface NumberLiteral extends Span {
  readonly kind: 'number';
  /** As a double; the digits are in the text. */
  readonly value: number;
}

export interface BooleanLiteral extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Span {
  readonly kind: 'null';
}

/** A quoted string with sequences, or a heredoc. Its value is its parts' one after the other. */
export interface Template extends Span {
  readonly kind: 'template';
  readonly form: TemplateForm;
  readonly parts: readonly TemplatePart[];
}

/** `flush` is the heredoc with `<<-`, whose common indentation is taken off. */
export type TemplateForm = 'quoted' | 'heredoc' | 'flush';

export type TemplatePart = LiteralPart | InterpolationPart | IfPart | ForPart;

/** Text to be taken as it is: escapes resolved, what `~` and `<<-` take off taken off. */
export interface LiteralPart extends Span {
  readonly kind: 'literal';
  readonly value: string;
}

/** `${value}` */
export interface InterpolationPart extends Span {
  readonly kind: 'interpolation';
  readonly value: Expression;
}

/** `%{if condition}whenTrue%{else}whenFalse%{endif}` */
export interface IfPart extends Span {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly whenTrue: readonly TemplatePart[];
  readonly whenFalse: readonly TemplatePart[];
}

/** `%{for keyName, valueName in collection}parts%{endfor}` */
export interface ForPart extends Span {
  readonly kind: 'for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly parts: readonly TemplatePart[];
}

/** `[items]` */
export interface Tuple extends Span {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

/** `{items}` */
export interface ObjectExpression extends Span {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
}

/** `key = value` or `key : value` */
export interface ObjectItem extends Span {
  /** A bare name is a string literal; an expression that is to be evaluated stands in parentheses. */
  readonly key: Expression;
  readonly value: Expression;
}

/** `[for keyName, valueName in collection : value if condition]`, `{for … : key => value... if condition}` */
export interface ForExpression extends Span {
  readonly kind: 'for';
  readonly result: 'tuple' | 'object';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  /** Of an object alone. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** Values of equal keys are grouped in a list: `...` */
  readonly groups: boolean;
  readonly condition: Expression | undefined;
}

/** `name(arguments)` */
export interface Call extends Span {
  readonly kind: 'call';
  /** With its namespaces: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly nameEnd: number;
  readonly arguments: readonly Expression[];
  /** The last argument is a list of arguments: `...` */
  readonly expands: boolean;
}

/** The first name of a reference: `var` of `var.name`. */
export interface Variable extends Span {
  readonly kind: 'variable';
  readonly name: string;
}

/** `source.name[key][*].name`: what is taken from a value, step by step. */
export interface Traversal extends Span {
  readonly kind: 'traversal';
  /** Never a traversal itself. */
  readonly source: Expression;
  /** At least one. */
  readonly steps: readonly Step[];
}

export type Step = AttributeStep | IndexStep | SplatStep;

/** `.name` */
export interface AttributeStep extends Span {
  readonly kind: 'attribute';
  readonly name: string;
}

/** `[key]`, or the old `.0` */
export interface IndexStep extends Span {
  readonly kind: 'index';
  readonly key: Expression;
}

/** `[*]` or `.*`, with the steps that are taken from each element; its span covers them. */
export interface SplatStep extends Span {
  readonly kind: 'splat';
  readonly each: readonly Step[];
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `condition ? whenTrue : whenFalse` */
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `(inner)` */
export interface Parentheses extends Span {
  readonly kind: 'parentheses';
  readonly inner: Expression;
}

/** Nothing that could be read; there is an error that says so. */
export interface Missing extends Span {
  readonly kind: 'missing';
}
