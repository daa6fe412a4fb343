// Runs every fuzz target for a while and says how many inputs each has tried.
//   node tests/fuzz/run.mjs SECONDS [TARGET...]
// Needs preset `fuzz` built. Inputs that reach something new are kept in build/fuzz/corpus for the next run, those that
// a target fails on in build/fuzz/found. Writes build/fuzz/tests.json, { passed, failed }.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const programs = 'build/fuzz/fuzz';
const report = 'build/fuzz/tests.json';

function folder(...names) {
  const path = ['build/fuzz', ...names].join('/');
  mkdirSync(path, { recursive: true });
  return path;
}

// The seeds that the target makes, anew since they follow the formats.
function madeSeeds(target) {
  const path = folder('seeds', target);
  rmSync(path, { recursive: true });
  mkdirSync(path);
  execFileSync(`${programs}/${target}`, ['--write-seeds', path], { stdio: 'inherit' });
  return path;
}

function options(target, seconds) {
  const dictionary = `tests/fuzz/dictionaries/${target}.dict`;
  const committed = `tests/fuzz/corpus/${target}`;
  return [
    folder('corpus', target),
    madeSeeds(target),
    ...(existsSync(committed) ? [committed] : []),
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
    `-artifact_prefix=${folder('found')}/${target}-`,
    `-max_total_time=${seconds}`,
    '-timeout=10',
    '-rss_limit_mb=2048',
    '-print_final_stats=1',
  ];
}

function run(target, seconds) {
  const log = `${folder('logs')}/${target}.log`;
  const output = openSync(log, 'w');
  const child = spawn(`${programs}/${target}`, options(target, seconds), { stdio: ['ignore', output, output] });
  return new Promise((resolve) => child.on('close', (status) => resolve(told(target, seconds, log, status))));
}

// Prints how it went; whether nothing was found.
function told(target, seconds, log, status) {
  const text = readFileSync(log, 'utf8');
  const tried = Number(text.match(/stat::number_of_executed_units:\s*(\d+)/)?.[1] ?? 0);
  if (status === 0 && tried > 0) {
    console.log(`${target}: ${tried.toLocaleString('en')} inputs in ${seconds} s, nothing found`);
    return true;
  }
  const reason = text.match(/^(not kept: .*|SUMMARY: .*|.*runtime error: .*)$/m)?.[1] ?? `status ${status}`;
  const found = text.match(/Test unit written to (\S+)/)?.[1];
  console.log(`${target}: ${reason}`);
  console.log(found ? `  again: ${programs}/${target} ${found}` : `  all of its output is in ${log}`);
  return false;
}

const [seconds, ...named] = process.argv.slice(2);
if (!(Number(seconds) > 0)) {
  console.error('usage: node tests/fuzz/run.mjs SECONDS [TARGET...]');
  process.exit(2);
}
rmSync(report, { force: true });
const left = named.length > 0 ? named : readdirSync(programs).sort();
const results = [];
const worker = async () => {
  for (let target; (target = left.shift()); ) results.push(await run(target, seconds));
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
const failed = results.filter((clean) => !clean).length;
writeFileSync(report, JSON.stringify({ passed: results.length - failed, failed }));
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
