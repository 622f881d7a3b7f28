import type { Model, ModelCall } from './model';

/** @returns a template in JSON. */
export function asJson(model: Model): string {
  return JSON.stringify(plain(model), null, 1);
}

/** @returns a template in YAML, with long names of functions in blocks. */
export function asLongYaml(model: Model): string {
  return block(model, 0, 'long').trimStart() + '\n';
}

/** @returns a template in YAML, with short tags in blocks. */
export function asShortYaml(model: Model): string {
  return block(model, 0, 'short').trimStart() + '\n';
}

/** @returns a template in YAML, sections in blocks and all within them with braces and short tags. */
export function asFlowYaml(model: Model): string {
  if (typeof model !== 'object' || isList(model) || !('map' in model)) return flow(model);
  return model.map.map(([key, value]) => `${key}: ${flow(value)}\n`).join('');
}

function longName({ call }: ModelCall): string {
  return call === 'Ref' || call === 'Condition' ? call : `Fn::${call}`;
}

function plain(model: Model): unknown {
  if (typeof model !== 'object') return model;
  if (isList(model)) return model.map(plain);
  if ('call' in model) return { [longName(model)]: plain(model.argument) };
  return Object.fromEntries(model.map.map(([key, value]) => [key, plain(value)]));
}

function block(model: Model, indent: number, style: 'long' | 'short'): string {
  const pad = `\n${' '.repeat(indent)}`;
  if (typeof model !== 'object') return ` ${scalar(model)}`;
  if (isList(model)) {
    return model.length === 0
      ? ' []'
      : model.map((item) => `${pad}-${block(item, indent + 2, style)}`).join('');
  }
  if ('call' in model) {
    const isTagged = style === 'short' && !isCall(model.argument);
    return isTagged
      ? ` !${model.call}${block(model.argument, indent + 2, style)}`
      : `${pad}${longName(model)}:${block(model.argument, indent + 2, style)}`;
  }
  if (model.map.length === 0) return ' {}';
  return model.map.map(([key, value]) => `${pad}${name(key)}:${block(value, indent + 2, style)}`).join('');
}

function flow(model: Model): string {
  if (typeof model !== 'object') return scalar(model);
  if (isList(model)) return `[${model.map(flow).join(', ')}]`;
  if ('call' in model) {
    return isCall(model.argument)
      ? `{${longName(model)}: ${flow(model.argument)}}`
      : `!${model.call} ${flow(model.argument)}`;
  }
  return `{${model.map.map(([key, value]) => `${name(key)}: ${flow(value)}`).join(', ')}}`;
}

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? name(value) : String(value);
}

/** Words are written plainly, whatever else in quotes. */
function name(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}

function isCall(model: Model): boolean {
  return typeof model === 'object' && 'call' in model;
}

function isList(model: Model): model is readonly Model[] {
  return Array.isArray(model);
}
