// Writes src/sources/sandbox/protocol/shapes.json: the names that EC2's query protocol gives to the parameters
// and elements of the operations that the sandbox serves, read from the Smithy schemas that the SDK carries.
// The sandbox itself may not import the SDK, and what is taken over by a script cannot be mistyped.
//
//   node test/tools/ec2-protocol.mjs            write the file
//   node test/tools/ec2-protocol.mjs --check    exit 1 when the file is not what would be written
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const require = createRequire(import.meta.url);
const ec2 = require('@aws-sdk/client-ec2');
const { NormalizedSchema } = require('@smithy/core/schema');

const FILE = fileURLToPath(new URL('../../src/sources/sandbox/protocol/shapes.json', import.meta.url));
const OPERATIONS = fileURLToPath(
  new URL('../../src/sources/sandbox/protocol/operations.json', import.meta.url),
);

/** As the SDK's own serialiser names a parameter (@aws-sdk/core QueryShapeSerializer.getKey). */
function parameterName(member, schema) {
  const { ec2QueryName, xmlName } = schema.getMergedTraits();
  if (ec2QueryName !== undefined) return ec2QueryName;
  const name = xmlName ?? member;
  return name[0].toUpperCase() + name.slice(1);
}

/** As the SDK's own parser names an element (@aws-sdk/core XmlShapeDeserializer.readSchema). */
function elementName(member, schema) {
  return schema.getMemberTraits().xmlName ?? member;
}

function scalar(schema) {
  if (schema.isTimestampSchema()) return 'timestamp';
  if (schema.isBooleanSchema()) return 'boolean';
  if (schema.isNumericSchema() || schema.isBigIntegerSchema()) return 'number';
  if (schema.isBlobSchema()) return 'blob';
  if (schema.isStringSchema()) return 'string';
  throw new Error(`ec2-protocol: what is ${schema.getName(true)}?`);
}

/** The type of a member; structures met on the way are added to `structures`. */
function type(schema, structures, nameOf) {
  if (schema.isListSchema()) {
    const item = schema.getValueSchema();
    const of = type(item, structures, nameOf);
    if (schema.getMergedTraits().xmlFlattened) return { of, flat: true };
    return nameOf === elementName ? { of, item: item.getMergedTraits().xmlName ?? 'member' } : { of };
  }
  if (!schema.isStructSchema()) return scalar(schema);
  const name = schema.getName();
  if (!(name in structures)) {
    structures[name] = {};
    for (const [member, inner] of schema.structIterator()) {
      structures[name][member] = [nameOf(member, inner), type(inner, structures, nameOf)];
    }
  }
  return name;
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The number of required members is a schema's seventh element; they stand first among its members. */
function required(name) {
  const schema = ec2[`${name}$`];
  return schema[4].slice(0, schema[6] ?? 0);
}

/** What EC2 answers where Smithy's model has no output: an element that says that it was done. */
const UNIT = { Unit: { Return: ['return', 'boolean'] } };

async function table() {
  const operations = {};
  const inputs = {};
  const outputs = { ...UNIT };
  for (const operation of JSON.parse(await readFile(OPERATIONS, 'utf8'))) {
    const schema = ec2[`${operation}$`];
    if (schema === undefined) throw new Error(`ec2-protocol: the SDK has no operation ${operation}`);
    const input = type(NormalizedSchema.of(schema[4]()), inputs, parameterName);
    const answer = NormalizedSchema.of(schema[5]());
    const output = answer.isUnitSchema() ? 'Unit' : type(answer, outputs, elementName);
    operations[operation] = { input, output, required: required(input) };
  }
  return { operations: sorted(operations), inputs: sorted(inputs), outputs: sorted(outputs) };
}

const options = await resolveConfig(FILE);
const wanted = await format(JSON.stringify(await table()), { ...options, parser: 'json' });
if (process.argv.includes('--check')) {
  const found = await readFile(FILE, 'utf8').catch(() => '');
  if (found !== wanted) {
    console.error('shapes.json is stale: run node test/tools/ec2-protocol.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, wanted);
  console.log(`${FILE}: ${wanted.length} characters`);
}
