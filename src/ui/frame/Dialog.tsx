import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface Props {
  /** of its title, which names the dialog */
  id: string
  title: string
  /** word of the button that closes it */
  close: string
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page, open as long as it is drawn. Escape closes it, and the focus goes back where it came from, also
 * where another dialog takes its place.
 */
export function Dialog({ id, title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    heading.current?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      // a dialog that is taken away tells that it closes once it is out of the page
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      {/* no form: a frame that its host isolates submits none, and the dialog would not close */}
      <button type="button" className="button dialog-close" onClick={() => dialog.current?.close()}>
        {close}
      </button>
    </dialog>
  )
}
