'use client'
import { useWords } from '@corridor/words/react'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { KeyHint } from '../use-hotkeys/index.tsx'

export type PaletteItem = {
  id: string
  label: string
  detail?: string
  icon?: ReactNode
  /** Keys that do the same. */
  keys?: string
  keywords?: string[]
  onSelect: () => void
}

export type PaletteGroup = { heading: string; items: readonly PaletteItem[] }

export type CommandPaletteProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  groups: readonly PaletteGroup[]
  /** Server search: called with what is typed; give the hits back as `found`. */
  onQueryChange?: (text: string) => void
  found?: readonly PaletteItem[]
  isSearching?: boolean
  placeholder?: string
}

const groupClasses =
  '**:[[cmdk-group-heading]]:px-item **:[[cmdk-group-heading]]:py-chip **:[[cmdk-group-heading]]:text-meta **:[[cmdk-group-heading]]:text-ink-muted'

/** Everything by name: screens, acts, and what the server finds. Bind it with `useHotkeys({'mod+k': …})`. */
export function CommandPalette(props: CommandPaletteProps) {
  const words = useWords('ui')
  const [text, setText] = useState('')
  function choose(item: PaletteItem) {
    props.onOpenChange(false)
    setText('')
    item.onSelect()
  }
  return (
    <Dialog.Root open={props.isOpen} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-card top-gulf z-50 mx-auto max-w-reading animate-pop overflow-hidden rounded-card border border-line bg-raised shadow-float focus-visible:outline-none"
        >
          <Dialog.Title className="sr-only">{words('palette')}</Dialog.Title>
          <Command label={words('palette')} loop>
            <div className="flex items-center gap-chip border-b border-line px-card">
              <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
              <Command.Input
                value={text}
                onValueChange={(next) => {
                  setText(next)
                  props.onQueryChange?.(next)
                }}
                placeholder={props.placeholder ?? words('palette-prompt')}
                className="h-control w-full bg-transparent text-admin-body outline-none"
              />
              <KeyHint keys="Escape" />
            </div>
            <Command.List className="max-h-96 overflow-y-auto p-hair">
              {(props.found ?? []).length === 0 && (
                <Command.Empty className="p-screen text-center text-table text-ink-soft">
                  {props.isSearching ? words('searching') : words('palette-empty')}
                </Command.Empty>
              )}
              {(props.found ?? []).length > 0 && (
                <Command.Group heading={words('palette-found')} className={groupClasses} forceMount>
                  {props.found?.map((item) => (
                    <PaletteRow key={item.id} item={item} onChoose={choose} isForced />
                  ))}
                </Command.Group>
              )}
              {props.groups.map((group) => (
                <Command.Group key={group.heading} heading={group.heading} className={groupClasses}>
                  {group.items.map((item) => (
                    <PaletteRow key={item.id} item={item} onChoose={choose} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteRow(props: {
  item: PaletteItem
  onChoose: (item: PaletteItem) => void
  isForced?: boolean
}) {
  const { item } = props
  return (
    <Command.Item
      value={`${item.label} ${item.id}`}
      keywords={item.keywords}
      forceMount={props.isForced}
      onSelect={() => props.onChoose(item)}
      className="flex min-h-row cursor-pointer items-center gap-item rounded-input px-item text-table data-[selected=true]:bg-hover"
    >
      {item.icon && <span className="flex text-ink-soft">{item.icon}</span>}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.detail && <span className="truncate text-ink-muted">{item.detail}</span>}
      {item.keys && <KeyHint keys={item.keys} />}
    </Command.Item>
  )
}
