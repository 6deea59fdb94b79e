import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { serve, serveProblem } from './serve.ts'

let folder = ''
beforeAll(() => {
  folder = temporaryFolder('atlas-serve')
})

it('a folder without a site is said, with the command that builds one', () => {
  expect(serveProblem(folder)).toContain('npm run build')
  expect(serveProblem(join(folder, 'absent'))).toContain('npm run build')
})

it('a taken port is said and not left for another', async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  expect(serveProblem(folder)).toBeNull()
  const first = await serve(folder)
  const port = Number(new URL(first.address).port)
  const error = await serve(folder, { port }).catch((refused: unknown) => refused)
  first.server.close()
  expect(serveProblem(folder, error)).toContain(`le port ${port} est déjà pris`)
  expect(serveProblem(folder, error)).toContain(`--port ${port + 1}`)
})

it.each([
  [{ code: 'EACCES', port: 80 }, 'le port 80 est réservé'],
  [new Error('something else'), 'something else'],
])('%o is said', (error, words) => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  expect(serveProblem(folder, error)).toContain(words)
})
