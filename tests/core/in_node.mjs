// Runs the tests of core as WebAssembly in Node and compares them with those that passed natively: the same ones, by
// name. Writes build/node/tests.json, { passed, failed }. Needs the presets native-debug and node built and
// build/native-debug/tests.xml, the report of the native run.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = 'build/node/tests';
const report = 'build/node/tests.json';

// The names of core's tests that passed natively.
function passedNatively() {
  const listing = execFileSync('ctest', ['--preset', 'native-debug', '-L', '^core$', '--show-only=json-v1'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ofCore = new Set(JSON.parse(listing.slice(listing.indexOf('{'))).tests.map(({ name }) => name));
  const junit = readFileSync('build/native-debug/tests.xml', 'utf8');
  const passed = [...junit.matchAll(/<testcase name="([^"]*)"[^>]* status="run"/g)].map(([, name]) => unescaped(name));
  return passed.filter((name) => ofCore.has(name));
}

function unescaped(xml) {
  const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (_, name) => characters[name]);
}

// Runs one program to its end and gives { passed, failed }: names of tests. A program that did not come to its end
// counts as one failure of its name.
function run(program) {
  const results = `${folder}/${program}.json`;
  rmSync(results, { force: true });
  const child = spawn(process.execPath, [`${folder}/${program}`, '--gtest_brief=1', `--gtest_output=json:${results}`], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', (status) => resolve(resultsOf(program, results, status))));
}

function resultsOf(program, results, status) {
  const passed = [];
  const failed = [];
  try {
    for (const suite of JSON.parse(readFileSync(results, 'utf8')).testsuites)
      for (const test of suite.testsuite)
        if (test.failures) failed.push(`${suite.name}.${test.name}`);
        else if (test.result === 'COMPLETED') passed.push(`${suite.name}.${test.name}`);
  } catch (error) {
    failed.push(`${program} (${error.message})`);
  }
  if (status !== 0 && failed.length === 0) failed.push(`${program} (status ${status})`);
  return { passed, failed };
}

async function runAll(programs) {
  const results = { passed: [], failed: [] };
  const left = [...programs];
  const worker = async () => {
    for (let program; (program = left.shift()); ) {
      const { passed, failed } = await run(program);
      results.passed.push(...passed);
      results.failed.push(...failed);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

rmSync(report, { force: true });
const natively = passedNatively();
const inNode = await runAll(readdirSync(folder).filter((name) => name.endsWith('_test.js')));
writeFileSync(report, JSON.stringify({ passed: inNode.passed.length, failed: inNode.failed.length }));

const difference = (some, others) => {
  const there = new Set(others);
  return some.filter((name) => !there.has(name));
};
const faults = {
  'failed in Node': inNode.failed,
  'passed natively only': difference(natively, inNode.passed),
  'passed in Node only': difference(inNode.passed, natively),
};
for (const [fault, names] of Object.entries(faults)) {
  if (names.length > 0) console.log(`${fault}, ${names.length}:`);
  for (const name of names.sort().slice(0, 20)) console.log(`  ${name}`);
}
console.log(`${natively.length} tests of core passed natively, ${inNode.passed.length} as WebAssembly in Node`);
process.exitCode = Object.values(faults).every((names) => names.length === 0) && inNode.passed.length > 0 ? 0 : 1;
