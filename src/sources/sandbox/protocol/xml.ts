/** What XML 1.0 cannot carry in any form (https://www.w3.org/TR/xml/#charsets), lone surrogates included. */
// eslint-disable-next-line no-control-regex -- these are the characters to be found
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns a bare carriage return into a line feed (https://www.w3.org/TR/xml/#sec-line-ends).
  '\r': '&#13;',
};

/**
 * Text as XML 1.0 can carry it. What it cannot carry becomes U+FFFD rather than nothing, so that two values
 * that differ seldom look alike and nothing seems whole that is not.
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** An element with content that is XML already. Empty content makes an empty element. */
export function element(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}
