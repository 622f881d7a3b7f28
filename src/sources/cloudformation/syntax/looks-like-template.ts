const VERSION =
  /^ {0,4}(?:\{\s*)?(?:"AWSTemplateFormatVersion"|'AWSTemplateFormatVersion'|AWSTemplateFormatVersion)\s*:/m;
const SERVERLESS = /^Transform\s*:[^\n]*(?:\n\s*-[^\n]*){0,8}AWS::Serverless/m;
const RESOURCES = /^ {0,4}(?:\{\s*)?["']?Resources["']?\s*:/m;
const TYPE = /\bType["']?\s*:\s*["']?(?:AWS|Custom|Alexa)::/;
const JSON_RESOURCES = /"Resources"\s*:\s*\{/;

/**
 * Whether a text is worth parsing as a template, by a look that costs next to nothing: other YAML and JSON is never
 * touched. In YAML the sections of a template stand at the start of a line, or nearly where all of it is indented, which
 * tells it from most manifests that have one inside; of the others parsing tells.
 */
export function looksLikeTemplate(text: string): boolean {
  const isJson = startsLikeJson(text);
  if (isJson) {
    return text.includes('"AWSTemplateFormatVersion"') || (JSON_RESOURCES.test(text) && TYPE.test(text));
  }
  return VERSION.test(text) || SERVERLESS.test(text) || (RESOURCES.test(text) && TYPE.test(text));
}

/** @returns whether the text's first character opens a JSON object. */
export function startsLikeJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}
