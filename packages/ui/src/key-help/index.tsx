'use client'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { Dialog } from '../dialog/index.tsx'
import { KeyHint, useHotkeys } from '../use-hotkeys/index.tsx'

export type KeyGroup = { heading: string; keys: readonly { keys: string; does: string }[] }

/** Keys that every list of the console knows. */
const listKeys = [
  { keys: 'j', does: 'keys-next' },
  { keys: 'k', does: 'keys-previous' },
  { keys: 'Enter', does: 'keys-open' },
  { keys: 'x', does: 'keys-select' },
  { keys: 'Escape', does: 'keys-close' },
] as const

/** Pressing ? shows what keys do: those of lists, then the given ones. */
export function KeyHelp({ groups }: { groups: readonly KeyGroup[] }) {
  const words = useWords('ui')
  const lists: KeyGroup = {
    heading: words('keys-lists'),
    keys: listKeys.map(({ keys, does }) => ({ keys, does: words(does) })),
  }
  const [isOpen, setIsOpen] = useState(false)
  useHotkeys({ '?': () => setIsOpen(true) })
  return (
    <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={words('keys')} width="wide">
      <div className="grid gap-screen sm:grid-cols-2">
        {[lists, ...groups].map((group) => (
          <section key={group.heading}>
            <h3 className="mb-chip text-table font-semibold">{group.heading}</h3>
            <dl className="flex flex-col gap-chip text-table">
              {group.keys.map((one) => (
                <div key={one.keys} className="flex items-center justify-between gap-card">
                  <dt className="text-ink-soft">{one.does}</dt>
                  <dd>
                    <KeyHint keys={one.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
