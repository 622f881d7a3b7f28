// @ts-check
const path = require('node:path');

/**
 * ESM resolution and one lazy chunk for everything of AWS: measured to load 100 times faster than the SDK's CommonJS
 * build (docs/decisions.md). A loader that emits CommonJS would make lazy imports eager.
 * @param {string} name @param {string} entry @returns {import('webpack').Configuration}
 */
const bundle = (name, entry) => ({
  name,
  target: 'node20',
  entry: { [name]: entry },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    // The command line and the extension share the folder, not the chunks: either works when the other is rebuilt.
    chunkFilename: `${name}-[name].js`,
    library: { type: 'commonjs2' },
    clean: { keep: (asset) => !asset.startsWith(name) },
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
        aws: {
          name: 'aws',
          chunks: 'async',
          test: /[\\/]node_modules[\\/]@(aws-sdk|smithy|aws)[\\/]/,
          enforce: true,
        },
        engine: {
          name: 'engine',
          chunks: 'async',
          test: /[\\/]src[\\/](network|tree)[\\/]|[\\/]node_modules[\\/]ipaddr\.js[\\/]/,
          enforce: true,
        },
      },
    },
  },
  performance: false,
  stats: 'errors-warnings',
});

module.exports = [bundle('extension', './src/extension.ts'), bundle('cli', './src/cli/main.ts')];
