/** Hands a file to the reader, under the given name. */
export function download(content: string | Blob | ArrayBuffer, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser reads the URL after this task
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
