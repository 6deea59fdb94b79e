/**
 * Where the files of a reader are kept from one visit to the next: the private file system of the browser, or its
 * database where that cannot be written to. Keys are paths, `/` between.
 */
export interface OwnStore {
  readonly kind: 'files' | 'database'
  put(key: string, content: Blob): Promise<void>
  get(key: string): Promise<Blob | null>
  keys(prefix: string): Promise<string[]>
  remove(key: string): Promise<void>
}

const FOLDER = 'atlas-own'
const STORE = 'files'

/**
 * Opens the store.
 * @throws Error where the browser keeps nothing: a private window, storage that is refused
 */
export async function openStore(): Promise<OwnStore> {
  return (await fileStore().catch(() => null)) ?? databaseStore()
}

async function fileStore(): Promise<OwnStore | null> {
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(FOLDER, { create: true })
  // a name of a file holds no path: the whole key is one name
  const nameOf = encodeURIComponent
  return {
    kind: 'files',
    async put(key, content) {
      const handle = await folder.getFileHandle(nameOf(key), { create: true })
      const writable = await handle.createWritable()
      await writable.write(content)
      await writable.close()
    },
    async get(key) {
      try {
        const handle = await folder.getFileHandle(nameOf(key))
        return await handle.getFile()
      } catch {
        return null
      }
    },
    async keys(prefix) {
      const found: string[] = []
      for await (const name of folder.keys()) {
        const key = decodeURIComponent(name)
        if (key.startsWith(prefix)) found.push(key)
      }
      return found.sort()
    },
    async remove(key) {
      await folder.removeEntry(nameOf(key)).catch(() => undefined)
    },
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function databaseStore(): Promise<OwnStore> {
  const opening = indexedDB.open(FOLDER, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await answered(opening)
  const within = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE)
  return {
    kind: 'database',
    async put(key, content) {
      await answered(within('readwrite').put(content, key))
    },
    get: async (key) => (await answered<Blob | undefined>(within('readonly').get(key))) ?? null,
    async keys(prefix) {
      const all = await answered(within('readonly').getAllKeys())
      return all.map(String).filter((key) => key.startsWith(prefix))
    },
    async remove(key) {
      await answered(within('readwrite').delete(key))
    },
  }
}
