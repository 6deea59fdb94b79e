import { useEffect } from 'react'
import type { GivenFile } from '../../imports/own-file.ts'

/** Files that are dropped anywhere on the page are opened: a browser would leave the page and show them in its place. */
export function usePageDrop(onFiles: (files: readonly GivenFile[]) => void): void {
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      // what takes files itself has said so, or is a field of the browser's own
      if (event.defaultPrevented || event.target instanceof HTMLInputElement || !holdsFiles(event)) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])].map((file) => ({ name: file.name, file })))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
}
