import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import { isBusy, type OwnFile } from '../../../imports/own-file.ts'
import { type WorkPerimeter, workCode, workFile } from '../../../own/work/work-form.ts'
import type { AreaGeometry } from '../../../sources/contours/zone-feature.ts'
import type { Loaded } from '../../opening/load.ts'

/** The file of what is drawn has a name in the language of the page when it was made. */
const NAMES: readonly string[] = [ownWorkWords.fr.file, ownWorkWords.en.file]

const drawnFile = (files: readonly OwnFile[]) => files.find(({ name }) => NAMES.includes(name))

/** The perimeters that the reader has drawn, as they were read. */
export function drawnPerimeters(files: readonly OwnFile[]): readonly WorkPerimeter[] {
  const state = drawnFile(files)?.state
  const zones = state?.kind === 'read' ? (state.reading.work?.zones ?? []) : []
  return zones.map(({ properties: { code, name }, geometry }) => ({ code, name, pieces: [geometry] }))
}

/** Whether what is drawn is being read: what is added meanwhile would take its place. */
export const isReading = (files: readonly OwnFile[]): boolean => {
  const file = drawnFile(files)
  return file !== undefined && isBusy(file)
}

interface Added {
  /** of the perimeter that it changes; null for a new one */
  readonly code: string | null
  readonly name: string
  readonly pieces: readonly AreaGeometry[]
}

/** Adds a perimeter to those that are drawn: they are a file like any other of the reader's. */
export function addPerimeter(
  desk: OwnDesk,
  { store }: Pick<Loaded, 'store'>,
  fileName: string,
  { code, name, pieces }: Added,
): void {
  const { files } = desk.state()
  const others = new Set<string>([
    ...store.zones('work').map((zone) => zone.code),
    ...files.flatMap(({ state }) =>
      state.kind === 'read' ? (state.reading.work?.zones ?? []).map(({ properties }) => properties.code) : [],
    ),
  ])
  const commune = store.zones('commune')[0]?.code ?? ''
  const next = { code: code ?? workCode(name, commune, others), name: name.trim(), pieces }
  give(desk, drawnFile(files)?.name ?? fileName, workFile(drawnPerimeters(files), next))
}

/** Takes one of them away, and their file with the last. */
export function dropPerimeter(desk: OwnDesk, code: string): void {
  const { files } = desk.state()
  const file = drawnFile(files)
  if (!file) return
  const [first, ...others] = drawnPerimeters(files).filter((one) => one.code !== code)
  if (first) give(desk, file.name, workFile(others, first))
  else void desk.remove(file.id)
}

const give = (desk: OwnDesk, name: string, content: object) =>
  void desk.add([
    {
      name,
      file: new Blob([JSON.stringify(content)], { type: 'application/geo+json' }),
      use: { kind: 'work' },
    },
  ])
