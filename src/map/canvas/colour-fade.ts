/** How long colours that give way to others are still seen. */
const FADE_MS = 150

/** Lets the colours of a canvas give way to others: a copy of what it showed lies over it and fades. */
export interface ColourFade {
  /** to be called before the canvas is drawn in other colours */
  begin(): void
  /** at once */
  stop(): void
}

/** A reader who asks for less motion has none of it; one who moves a slider sees the last colours at once. */
export function colourFade(canvas: HTMLCanvasElement): ColourFade {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  const copy = document.createElement('canvas')
  copy.className = 'atlas-map-fade'
  copy.setAttribute('aria-hidden', 'true')
  let fading: Animation | null = null

  const stop = () => {
    fading?.cancel()
    fading = null
    copy.remove()
  }
  return {
    begin() {
      const isFading = fading !== null
      stop()
      if (isFading || still.matches || canvas.width === 0) return
      copy.width = canvas.width
      copy.height = canvas.height
      copy.getContext('2d')?.drawImage(canvas, 0, 0)
      canvas.after(copy)
      fading = copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: 'forwards' })
      fading.onfinish = stop
    },
    stop,
  }
}
