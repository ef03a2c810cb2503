import { fileURLToPath } from 'node:url';
import type { Issue } from '../model/issue.ts';
import { buildData } from './build-data.ts';
import { schemaFiles } from './schemas.ts';
import { staleFiles, staleTexts, writeFiles, writeTexts } from './write.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}public/data`;
const schemaFolder = `${root}data/schemas`;

function print({ severity, file, id, message }: Issue) {
  process.stderr.write(`${severity}: ${file}${id && ` (${id})`}: ${message}\n`);
}

/** Writes public/data/ and data/schemas/; with --check only says whether it is up to date. Any error ends with exit code 1. */
function run(isCheck: boolean) {
  const { files, issues, evidence } = buildData(root);
  for (const issue of issues) print(issue);
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  if (errors > 0) {
    process.stderr.write(`${errors} errors: nothing was written.\n`);
    process.exitCode = 1;
    return;
  }
  if (!isCheck) {
    writeFiles(folder, files);
    writeTexts(schemaFolder, schemaFiles());
    process.stdout.write(`Wrote ${Object.keys(files).length} files to public/data.\n`);
    const counted = Object.entries(evidence).map(([id, count]) => `${id} ${count}`);
    process.stdout.write(`Points by evidence: ${counted.join(', ')}.\n`);
    return;
  }
  const stale = [...staleFiles(folder, files), ...staleTexts(schemaFolder, schemaFiles())];
  if (stale.length > 0) {
    process.stderr.write(`Not up to date: ${stale.join(', ')}. Run npm run data and commit the result.\n`);
    process.exitCode = 1;
  } else process.stdout.write('public/data and data/schemas are up to date.\n');
}

run(process.argv.includes('--check'));
