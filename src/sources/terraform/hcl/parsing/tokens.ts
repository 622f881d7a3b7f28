import type { BinaryOperator } from '../expression';

/** The kinds of tokens: small numbers, since the scanner tells one for every word of the text. */
/** Nothing more is to be read here: the end, an error, or a line that cannot belong to what is open. */
export const STOP = 0;
export const NEWLINE = 1;
export const IDENTIFIER = 2;
export const NUMBER = 3;
/** The quotation mark that begins a string. */
export const QUOTE = 4;
/** `<<NAME` with the line's end. */
export const HEREDOC = 5;
export const OPEN = 6; // {
export const CLOSE = 7; // }
export const OPEN_BRACKET = 8;
export const CLOSE_BRACKET = 9;
export const OPEN_PAREN = 10;
export const CLOSE_PAREN = 11;
export const COMMA = 12;
export const DOT = 13;
export const ELLIPSIS = 14;
export const COLON = 15;
export const DOUBLE_COLON = 16;
export const EQUALS = 17;
export const ARROW = 18; // =>
export const QUESTION = 19;
/** `~}` */
export const STRIP_CLOSE = 20;
export const NOT = 21;
export const OR = 22;
export const AND = 23;
export const EQUAL = 24;
export const NOT_EQUAL = 25;
export const LESS_THAN = 26;
export const AT_MOST = 27;
export const GREATER_THAN = 28;
export const AT_LEAST = 29;
export const PLUS = 30;
export const MINUS = 31;
export const STAR = 32;
export const SLASH = 33;
export const PERCENT = 34;
export const INVALID = 35;

const OPERATORS: readonly (readonly [token: number, operator: BinaryOperator, precedence: number])[] = [
  [OR, '||', 1],
  [AND, '&&', 2],
  [EQUAL, '==', 3],
  [NOT_EQUAL, '!=', 3],
  [LESS_THAN, '<', 4],
  [AT_MOST, '<=', 4],
  [GREATER_THAN, '>', 4],
  [AT_LEAST, '>=', 4],
  [PLUS, '+', 5],
  [MINUS, '-', 5],
  [STAR, '*', 6],
  [SLASH, '/', 6],
  [PERCENT, '%', 6],
];

const precedences = new Uint8Array(INVALID + 1);
const operators = new Map<number, BinaryOperator>();
for (const [token, operator, precedence] of OPERATORS) {
  precedences[token] = precedence;
  operators.set(token, operator);
}

/** How strongly an operator binds, from 1; 0 of what is no binary operator. */
export function precedenceOf(token: number): number {
  return precedences[token] ?? 0;
}

export function operatorOf(token: number): BinaryOperator {
  return operators.get(token) ?? '+';
}

/** Tokens of one character, by character: those that no longer token begins with. */
export const SINGLE = new Uint8Array(128);
for (const [character, token] of [
  ['{', OPEN],
  ['}', CLOSE],
  ['[', OPEN_BRACKET],
  [']', CLOSE_BRACKET],
  ['(', OPEN_PAREN],
  [')', CLOSE_PAREN],
  [',', COMMA],
  ['?', QUESTION],
  ['+', PLUS],
  ['-', MINUS],
  ['*', STAR],
  ['/', SLASH],
  ['%', PERCENT],
  ['"', QUOTE],
] as const) {
  SINGLE[character.charCodeAt(0)] = token;
}
