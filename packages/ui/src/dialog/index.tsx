'use client'
import { useWords } from '@corridor/words/react'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '../button/index.tsx'
import { cn } from '../class-names/index.tsx'

export type DialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: ReactNode
  description?: ReactNode
  /** Buttons; the main one last. */
  footer?: ReactNode
  width?: 'small' | 'wide'
  children?: ReactNode
}

/** A question that must be answered before going on. Esc and the cross close it, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  return (
    <Radix.Root open={props.isOpen} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center p-card sm:items-center">
          <Radix.Content
            {...(!props.description && { 'aria-describedby': undefined })}
            className={cn(
              'pointer-events-auto relative flex max-h-dialog w-full animate-rise flex-col overflow-hidden rounded-sheet border border-line bg-raised shadow-float focus-visible:outline-none',
              props.width === 'wide' ? 'max-w-reading' : 'max-w-md',
            )}
          >
            <header className="p-screen pe-gulf pb-0">
              <div>
                <Radix.Title className="text-section font-semibold">{props.title}</Radix.Title>
                {props.description && (
                  <Radix.Description className="mt-hair text-support text-ink-soft">
                    {props.description}
                  </Radix.Description>
                )}
              </div>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-screen py-card">{props.children}</div>
            {props.footer && (
              <footer className="flex flex-col-reverse gap-item p-screen pt-chip sm:flex-row sm:justify-end">
                {props.footer}
              </footer>
            )}
            <CloseCross />
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The cross of everything built on Radix's dialog: last in order, so that focus starts at what is asked. */
export function CloseCross() {
  const words = useWords('ui')
  return (
    <Radix.Close
      aria-label={words('close')}
      className="absolute end-4 top-4 flex size-touch shrink-0 items-center justify-center rounded-full text-ink-soft hover:bg-hover hover:text-ink"
    >
      <X aria-hidden className="size-5" />
    </Radix.Close>
  )
}

export type ConfirmDialogProps = Omit<DialogProps, 'footer' | 'width'> & {
  /** States the act: "Close this wallet". */
  confirmLabel: string
  busyLabel?: string
  cancelLabel?: string
  isDangerous?: boolean
  isDisabled?: boolean
  /** Closes by itself when it resolves; stays open when it throws. */
  onConfirm: () => unknown | Promise<unknown>
}

/** Asks once before something that is hard to undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { confirmLabel, busyLabel, cancelLabel, isDangerous, onConfirm, ...rest } = props
  const words = useWords('ui')
  const [isBusy, setIsBusy] = useState(false)
  async function confirm() {
    setIsBusy(true)
    try {
      await onConfirm()
      props.onOpenChange(false)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      {...rest}
      footer={
        <>
          <Button
            variant="secondary"
            size="small"
            disabled={isBusy}
            onClick={() => props.onOpenChange(false)}
          >
            {cancelLabel ?? words('not-now')}
          </Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            size="small"
            isBusy={isBusy}
            busyLabel={busyLabel}
            disabled={props.isDisabled}
            onClick={confirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  )
}
