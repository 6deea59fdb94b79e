import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import loadHighs from 'highs'
import { builder } from './attack/build.ts'
import { declareSources } from './attack/declare.ts'
import { isWrong, lineOf, linesOf, proofOf, rowOf, tableOf } from './attack/report.ts'
import { type Attacked, runTerritory } from './attack/run.ts'
import { LARGEST, SETTINGS } from './attack/settings.ts'

const USAGE = `npm run attack                 builds 20 random territories and attacks what would be published
  --territories <n>            how many
  --seed <n>                   seed of the first one; the next ones follow
  --setting <words>            only the settings whose name holds these words; "largest" is 500 IRIS
  --proofs <n>                 how many proofs are printed for a territory (3)
  --keep <folder>              leaves what was built there`

function readArguments() {
  const { values } = parseArgs({
    options: {
      territories: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      setting: { type: 'string', default: '' },
      proofs: { type: 'string', default: '3' },
      keep: { type: 'string' },
    },
  })
  const whole = (text: string) => {
    if (!/^\d{1,9}$/.test(text)) throw new Error(`a whole number was expected, not "${text}"\n${USAGE}`)
    return Number(text)
  }
  return {
    territories: whole(values.territories),
    seed: whole(values.seed),
    proofs: whole(values.proofs),
    keep: values.keep,
    settings:
      values.setting === ''
        ? SETTINGS
        : [...SETTINGS, LARGEST].filter(({ name }) => name.includes(values.setting)),
  }
}

async function main(): Promise<void> {
  const { territories, seed, settings, proofs, keep } = readArguments()
  const work = keep ?? mkdtempSync(join(tmpdir(), 'atlas-attack-'))
  const all: Attacked[] = []
  try {
    const data = join(work, 'data')
    declareSources(fileURLToPath(new URL('../data', import.meta.url)), data)
    const highs = await loadHighs()
    const built = await builder(data)
    for (let made = 0; made < territories; made++) {
      const setting = settings[made % settings.length]
      if (!setting) throw new Error(`no such setting\n${USAGE}`)
      const one = await runTerritory(setting, seed + made, data, work, built, highs)
      all.push(one)
      console.log(`${all.length} of ${territories}, seed ${one.seed}: ${rowOf(lineOf(one.setting, [one]))}`)
      if (isWrong(one)) console.log(toldWrong(one, proofs))
    }
  } finally {
    if (keep === undefined) rmSync(work, { recursive: true, force: true })
  }
  console.log(tableOf(linesOf(all)))
  if (all.some(isWrong)) process.exitCode = 1
}

function toldWrong(one: Attacked, proofs: number): string {
  const head = `--seed ${one.seed} --territories 1 --setting "${one.setting}"`
  if (one.kind === 'refused') return `${head}: the build refuses: ${one.why.slice(0, 400)}`
  return [
    `${head}: ${one.findings.length} of ${one.tried}, ${one.unproved} without proof, ${one.blind.length} not read`,
    ...one.blind.slice(0, proofs),
    ...one.findings.slice(0, proofs).map(proofOf),
  ].join('\n')
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
