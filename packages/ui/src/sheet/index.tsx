'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { CloseCross } from '../dialog/index.tsx'

export type SheetProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: ReactNode
  description?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** Rises from below on phones, stands at the line's end from 768 px. For details and choices in the customer app. */
export function Sheet(props: SheetProps) {
  return (
    <Radix.Root open={props.isOpen} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(!props.description && { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-dialog animate-sheet flex-col rounded-t-sheet border border-line bg-raised pb-safe shadow-float focus-visible:outline-none md:inset-y-0 md:start-auto md:end-0 md:max-h-none md:w-full md:max-w-md md:animate-drawer md:rounded-none md:rounded-s-sheet"
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
            <footer className="flex flex-col gap-item p-screen pt-chip">{props.footer}</footer>
          )}
          <CloseCross />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
