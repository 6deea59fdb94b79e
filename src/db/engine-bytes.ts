const GZIP = [0x1f, 0x8b]
const WASM = [0x00, 0x61, 0x73, 0x6d]

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte)

/**
 * The engine as a host gave it, ready to be compiled while it arrives. It ships compressed, so that it is small on any
 * host; a host that declares the compression has it undone by the browser. The type that the host names does not count:
 * the bytes say what they are.
 * @throws Error where the host gave something else: an error, an empty file, a page
 */
export async function engineBytes(response: Response): Promise<Response> {
  const { url, status, body } = response
  const file = url.slice(url.lastIndexOf('/') + 1)
  if (!response.ok) throw new Error(`${file}: HTTP ${status}`)
  if (!body) throw new Error(`${file}: empty`)
  const { head, whole } = await peek(body)
  if (startsWith(head, GZIP)) return asWasm(whole.pipeThrough(new DecompressionStream('gzip')))
  if (startsWith(head, WASM)) return asWasm(whole)
  await whole.cancel()
  throw new Error(`${file}: neither WebAssembly nor compressed WebAssembly`)
}

/** Compiled while it arrives, which browsers do for this type alone. */
const asWasm = (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Response =>
  new Response(stream, { headers: { 'content-type': 'application/wasm' } })

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>

/** The first bytes of a stream, and the stream with them. */
async function peek(stream: Stream): Promise<{ head: Uint8Array; whole: Stream }> {
  const reader = stream.getReader()
  let head = new Uint8Array()
  while (head.length < WASM.length) {
    const { done, value } = await reader.read()
    if (done) break
    const longer = new Uint8Array(head.length + value.length)
    longer.set(head)
    longer.set(value, head.length)
    head = longer
  }
  const whole: Stream = new ReadableStream({
    start(controller) {
      controller.enqueue(head)
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { head, whole }
}
