import { failure, ok, type Result } from '../lib/result.ts'

/**
 * The picture of an SVG text (as `figureSvg` writes it) as PNG. Needs `blob:` in the page's `img-src`.
 * @param scale pixels a unit of the drawing
 * @returns the cause when the browser cannot draw it
 */
export async function svgToPng(svg: string, scale = 2): Promise<Result<Blob, string>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
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
