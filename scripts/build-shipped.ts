import { spawnSync } from 'node:child_process'

/**
 * `npm run build` as a machine without producers' files runs it, whatever ATLAS_SOURCES names on this one: the site that
 * tests and measures read holds the territories that ship and no other. A script, because cmd.exe and PowerShell do not
 * read `VARIABLE= command`.
 */
const { status } = spawnSync('npm run build', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, ATLAS_SOURCES: '' },
})
process.exitCode = status ?? 1
