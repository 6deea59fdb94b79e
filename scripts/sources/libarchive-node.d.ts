/** Of the entry of libarchive.js for Node, whose types are written for the page, what is used here. */
declare module 'libarchive.js/dist/libarchive-node.mjs' {
  interface Entry {
    readonly path: string
    readonly file: { readonly name: string; readonly size: number; extract(): Promise<File> }
  }
  interface Reader {
    getFilesArray(): Promise<Entry[]>
    close(): Promise<void>
  }
  export const Archive: {
    readonly _options: object
    init(options: { getWorker: () => unknown }): unknown
    open(file: Blob): Promise<Reader>
  }
}
