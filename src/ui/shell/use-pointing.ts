import { useCallback, useState } from 'react'

/** Who points at a zone: the map says it in a tooltip, the table in its own row. Both outline it on the map. */
export function usePointing(hover: (code: string | null) => void) {
  const [onMap, setOnMap] = useState(false)
  const pointMap = useCallback(
    (code: string | null) => {
      setOnMap(true)
      hover(code)
    },
    [hover],
  )
  const pointRow = useCallback(
    (code: string | null) => {
      setOnMap(false)
      hover(code)
    },
    [hover],
  )
  const leave = useCallback(() => hover(null), [hover])
  return { onMap, pointMap, pointRow, leave }
}
