'use client'
import { useWords } from '@corridor/words/react'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { IconButton } from '../icon-button/index.tsx'
import { useHotkeys } from '../use-hotkeys/index.tsx'

export type DrawerProps = {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  /** Under the title: id, status, owner. */
  meta?: ReactNode
  /** Icon buttons at the top, before the cross. */
  actions?: ReactNode
  /** Stays at the bottom: a VerdictBar. */
  footer?: ReactNode
  width?: 'normal' | 'wide'
  children: ReactNode
}

/**
 * The console's detail, at the line's end. It does not block the list beside it: j and k keep moving, Esc closes.
 * Focus goes in when it opens and back when it closes.
 */
export function Drawer(props: DrawerProps) {
  const { isOpen, onClose } = props
  const words = useWords('ui')
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  useHotkeys({ Escape: onClose }, { isEnabled: isOpen })
  useEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isOpen])
  if (!isOpen) return null
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={cn(
        'fixed inset-y-0 end-0 z-30 flex w-full animate-drawer flex-col border-s border-line bg-raised shadow-float focus-visible:outline-none',
        props.width === 'wide' ? 'max-w-wide-drawer' : 'max-w-drawer',
      )}
    >
      <header className="flex items-start gap-chip border-b border-line py-item ps-screen pe-item">
        <div className="min-w-0 flex-1">
          <h2 id={titleId} className="text-admin-title font-semibold">
            {props.title}
          </h2>
          {props.meta && (
            <div className="mt-hair flex flex-wrap items-center gap-chip text-meta text-ink-soft">
              {props.meta}
            </div>
          )}
        </div>
        {props.actions}
        <IconButton
          size="compact"
          label={words('close-by-key')}
          icon={<X aria-hidden className="size-4" />}
          onClick={onClose}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-screen py-card">{props.children}</div>
      {props.footer}
    </aside>
  )
}
