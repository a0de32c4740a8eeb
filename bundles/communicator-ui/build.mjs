// Called by Maven: builds and tests the web components, and does nothing when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const LIBRARIES = ['package-lock.json'];
const SOURCES = [...LIBRARIES, 'package.json', 'vite.config.ts', 'tsconfig.json', 'src/main/ts'];
const API = '../communicator-web/src/main/resources/openapi.yaml';
const SCHEMA = 'src/main/ts/api/schema.d.ts';
const TESTS = [...SOURCES, 'eslint.config.js', 'src/test', API];

const steps = {
  bundle() {
    once('node_modules/.libraries', LIBRARIES, ['node_modules'], () => run('npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline'));
    once('target/ui.bundle', SOURCES, ['target/classes/ui/communicator.js'], () => run('node_modules/.bin/vite', 'build', '--logLevel', 'warn'));
  },
  test() {
    // The types come from the API's document, so that the compiler tells when the two part.
    once('target/ui.schema', [API, ...LIBRARIES], [SCHEMA], () => run('node_modules/.bin/openapi-typescript', API, '-o', SCHEMA));
    once('target/ui.test', TESTS, ['target/surefire-reports/TEST-ui.xml'], () => {
      run('node_modules/.bin/tsc', '--noEmit');
      run('node_modules/.bin/eslint', '.');
      run('node_modules/.bin/vitest', 'run');
    });
  },
};

const step = steps[process.argv[2]];
if (step === undefined) {
  console.error(`build.mjs: one of ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}
step();

/** Does the work unless the inputs are as they were when it last succeeded and its outputs are there. */
function once(stamp, inputs, outputs, work) {
  const file = join(root, stamp);
  const digest = digestOf(inputs);
  const done = existsSync(file) && readFileSync(file, 'utf8') === digest;
  if (done && outputs.every((output) => existsSync(join(root, output)))) {
    return;
  }
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
}

function digestOf(paths) {
  const hash = createHash('sha256').update(process.version);
  paths.flatMap(filesIn).forEach((path) => hash.update(path).update(readFileSync(join(root, path))));
  return hash.digest('hex');
}

function filesIn(path) {
  if (path === SCHEMA || !existsSync(join(root, path))) {
    return [];
  }
  if (!statSync(join(root, path)).isDirectory()) {
    return [path];
  }
  return readdirSync(join(root, path)).sort().flatMap((name) => filesIn(join(path, name)));
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
