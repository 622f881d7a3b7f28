// @ts-check
const path = require('node:path');

/**
 * ESM resolution and one lazy chunk for everything of AWS: measured to load 100 times faster than the SDK's CommonJS
 * build (docs/decisions.md). A loader that emits CommonJS would make lazy imports eager. The extension and the
 * command line are small entries that share the lazy chunks.
 * @type {import('webpack').Configuration}
 */
module.exports = {
  target: 'node20',
  entry: { extension: './src/extension.ts', cli: './src/cli/main.ts' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
    clean: true,
  },
  resolve: {
    extensions: ['.ts', '.js'],
    mainFields: ['module', 'main'],
    conditionNames: ['import', 'module', 'node', 'default'],
  },
  externals: { vscode: 'commonjs vscode' },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
      },
    ],
  },
  devtool: 'nosources-source-map',
  optimization: {
    chunkIds: 'named',
    splitChunks: {
      cacheGroups: {
        aws: group(
          'aws',
          /[\\/]node_modules[\\/]@(aws-sdk|smithy|aws)[\\/]|[\\/]src[\\/]sources[\\/]aws[\\/]/,
        ),
        sandbox: group('sandbox', /[\\/]src[\\/]sources[\\/]sandbox[\\/]/),
        engine: group(
          'engine',
          /[\\/]src[\\/](network|tree|sources[\\/]snapshot)[\\/]|[\\/]node_modules[\\/]ipaddr\.js[\\/]|explain\.ts$/,
        ),
      },
    },
  },
  performance: false,
  stats: 'errors-warnings',
};

/** Modules that load together, lazily. @param {string} name @param {RegExp} test */
function group(name, test) {
  return { name, test, chunks: /** @type {const} */ ('async'), enforce: true };
}
