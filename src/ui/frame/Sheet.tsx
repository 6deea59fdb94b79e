import type { ReactNode } from 'react'

interface Props {
  /** of the element, which the buttons that open it name */
  id: string
  /** class that places the part on a wide window */
  name: string
  title: string
  /** shown on a phone; on a wider window it is always in its place */
  open: boolean
  /** word of the button that closes it on a phone */
  close: string
  onClose: () => void
  /** inside of the head of the page, which is a landmark already */
  isPlain?: boolean
  children: ReactNode
}

/** A part of the page that has its own column on a wide window, and comes up from the foot of a phone. */
export function Sheet({ id, name, title, open, close, onClose, isPlain = false, children }: Props) {
  const Part = isPlain ? 'div' : 'aside'
  return (
    <Part id={id} className={`sheet ${name}`} data-open={open} aria-label={isPlain ? undefined : title}>
      <div className="sheet-head">
        <p id={sheetTitle(id)} tabIndex={-1}>
          {title}
        </p>
        <button type="button" className="close" aria-label={close} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </Part>
  )
}

/** The element that takes the focus once a sheet is open. */
export const sheetTitle = (id: string) => `${id}-sheet-title`
