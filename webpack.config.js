// @ts-check
const path = require('node:path');
const { BannerPlugin } = require('webpack');

/**
 * ESM resolution and one lazy chunk for everything of AWS: measured to load 100 times faster than the SDK's CommonJS
 * build (docs/decisions.md). A loader that emits CommonJS would make lazy imports eager. The extension and the
 * command line are small entries that share the lazy chunks.
 * @type {import('webpack').Configuration}
 */
const extension = {
  name: 'extension',
  target: 'node20',
  entry: { extension: './src/extension.ts', cli: './src/cli/main.ts' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
    // The webviews are built into a folder of their own.
    clean: { keep: /^webview[\\/]/ },
  },
  resolve: {
    extensions: ['.ts', '.js'],
    mainFields: ['module', 'main'],
    conditionNames: ['import', 'module', 'node', 'default'],
  },
  externals: { vscode: 'commonjs vscode' },
  module: { rules: [typescript()] },
  devtool: 'nosources-source-map',
  optimization: {
    chunkIds: 'named',
    splitChunks: {
      cacheGroups: {
        aws: group(
          'aws',
          /[\\/]node_modules[\\/]@(aws-sdk|smithy|aws)[\\/]|[\\/]src[\\/]sources[\\/]aws[\\/]/,
        ),
        lint: group(
          'lint',
          /[\\/]src[\\/](lint|sources[\\/](declared|terraform|cloudformation))[\\/]|[\\/]node_modules[\\/]ignore[\\/]/,
        ),
        yaml: group('yaml', /[\\/]node_modules[\\/]yaml[\\/]/),
        sandbox: group('sandbox', /[\\/]src[\\/]sources[\\/]sandbox[\\/]/),
        engine: group(
          'engine',
          /[\\/]src[\\/](network|paths|endpoints|rules|tree|sources[\\/]snapshot)[\\/]|[\\/]node_modules[\\/]ipaddr\.js[\\/]|explain\.ts$/,
        ),
      },
    },
  },
  // What `bin` names is run as a program.
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.js$/ })],
  performance: false,
  stats: 'errors-warnings',
};

/**
 * What runs in webviews: one file each, which the page's policy lets in by its nonce.
 * @type {import('webpack').Configuration}
 */
const webviews = {
  name: 'webviews',
  target: ['web', 'es2022'],
  entry: {
    path: './src/webview/path/main.ts',
    matrix: './src/webview/matrix/main.ts',
    create: './src/webview/create/main.ts',
  },
  output: { path: path.resolve(__dirname, 'dist/webview'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript('src/webview/tsconfig.json')] },
  devtool: false,
  performance: false,
  stats: 'errors-warnings',
};

module.exports = [extension, webviews];

/** Types are checked by `npm run check`. @param {string} [configFile] */
function typescript(configFile = 'tsconfig.json') {
  return {
    test: /\.ts$/,
    exclude: /node_modules/,
    loader: 'ts-loader',
    options: {
      transpileOnly: true,
      configFile: path.resolve(__dirname, configFile),
      // Two programs with settings of their own.
      instance: configFile,
      compilerOptions: { noEmit: false, sourceMap: true },
    },
  };
}

/** Modules that load together, lazily. @param {string} name @param {RegExp} test */
function group(name, test) {
  return { name, test, chunks: /** @type {const} */ ('async'), enforce: true };
}
