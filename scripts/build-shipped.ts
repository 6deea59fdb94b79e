import { spawnSync } from 'node:child_process'

/**
 * `npm run build` as a fresh copy of the project runs it: the site that tests and measures read holds the territories that ship
 * and no other, whatever files ATLAS_SOURCES and data/local have on this machine, and whatever was built of them before.
 */
const { status } = spawnSync('npm run data -- --shipped && npx vite build', { shell: true, stdio: 'inherit' })
process.exitCode = status ?? 1
