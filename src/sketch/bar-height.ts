/** CSS pixels: of the way to the atlas under the picture of a frame, and the choices beside it. */
export const BAR_HEIGHT = 38
