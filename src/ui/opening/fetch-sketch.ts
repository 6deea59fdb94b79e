import { outlinesFile, readSketch, type SketchSubject, tableFile } from '../../sketch/sketch-files.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { fetchOnce } from './data-files.ts'

async function json(file: string): Promise<unknown> {
  const response = await fetchOnce(file)
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  return response.json()
}

/**
 * The first picture that was made of a view, both files at once.
 * @param folder of the territory
 * @throws where a file does not come or is not what it should be
 */
export async function fetchSketch(folder: string, subject: SketchSubject): Promise<Sketch> {
  const [outlines, table] = await Promise.all([
    json(`${folder}/${outlinesFile(subject.level)}`),
    json(`${folder}/${tableFile(subject)}`),
  ])
  const sketch = readSketch(outlines, table)
  if (!sketch) throw new Error(`${folder}/${tableFile(subject)} is not the table of a first picture`)
  return sketch
}
