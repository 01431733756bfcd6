'use client'
import { useState } from 'react'
import { Dialog } from '../dialog/index.tsx'
import { KeyHint, useHotkeys } from '../use-hotkeys/index.tsx'

export type KeyGroup = { heading: string; keys: readonly { keys: string; does: string }[] }

/** Keys that every list of the console knows. */
export const listKeys: KeyGroup = {
  heading: 'Lists',
  keys: [
    { keys: 'j', does: 'Next row' },
    { keys: 'k', does: 'Row before' },
    { keys: 'Enter', does: 'Open the row' },
    { keys: 'x', does: 'Select the row' },
    { keys: 'Escape', does: 'Close the detail' },
  ],
}

/** Pressing ? shows what keys do. */
export function KeyHelp({ groups }: { groups: readonly KeyGroup[] }) {
  const [isOpen, setIsOpen] = useState(false)
  useHotkeys({ '?': () => setIsOpen(true) })
  return (
    <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title="Keys" width="wide">
      <div className="grid gap-screen sm:grid-cols-2">
        {groups.map((group) => (
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
