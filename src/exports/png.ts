import { failure, ok, type Result } from '../lib/result.ts'

/**
 * The picture of an SVG text (as `figureSvg` writes it) as PNG. Needs `blob:` in the page's `img-src`.
 * @param size in pixels; twice the drawing's own where null
 * @returns the cause when the browser cannot draw it
 */
export async function svgToPng(
  svg: string,
  size: readonly [width: number, height: number] | null = null,
): Promise<Result<Blob, string>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    const [width, height] = size ?? [image.naturalWidth * 2, image.naturalHeight * 2]
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return failure('canvas 2D')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return png ? ok(png) : failure(`PNG ${canvas.width} x ${canvas.height}`)
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  } finally {
    URL.revokeObjectURL(url)
  }
}
