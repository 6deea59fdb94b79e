/** Whether the live map can run here. Where it cannot, the figure is the map. */
export function isWebGL2Available(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // contexts are counted, and the oldest is lost when there are too many
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
