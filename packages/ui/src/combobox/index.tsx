'use client'
import { useWords } from '@corridor/words/react'
import { Command } from 'cmdk'
import { Check, ChevronDown, Search } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { cn } from '../class-names/index.tsx'
import { inputClass, useFieldProps } from '../field/index.tsx'

export type ComboboxOption = {
  value: string
  label: string
  /** Smaller, at the end: a code, a dial prefix. */
  detail?: string
  icon?: ReactNode
  /** More words that find it. */
  keywords?: string[]
  group?: string
}

export type ComboboxProps = {
  options: readonly ComboboxOption[]
  value: string
  onValueChange: (value: string) => void
  placeholder?: string
  searchLabel?: string
  emptyText?: string
  /** How the closed control shows the choice; default: icon and label. */
  renderValue?: (option: ComboboxOption) => ReactNode
  /** `pill`: for the currency beside an amount. */
  shape?: 'field' | 'pill'
  density?: 'touch' | 'compact'
  isDisabled?: boolean
  id?: string
  'aria-label'?: string
  className?: string
}

/** A searchable list for many choices (currencies, countries). Type to filter, arrows and Enter to choose. */
export function Combobox(props: ComboboxProps) {
  const { options, value, placeholder, shape = 'field' } = props
  const words = useWords('ui')
  const [isOpen, setIsOpen] = useState(false)
  const wiring = useFieldProps({ id: props.id })
  const chosen = options.find((option) => option.value === value)
  const shown = chosen ? (
    (props.renderValue?.(chosen) ?? (
      <>
        {chosen.icon}
        <span className="truncate">{chosen.label}</span>
      </>
    ))
  ) : (
    <span className="truncate text-ink-muted">{placeholder ?? words('choose')}</span>
  )
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger
        {...wiring}
        aria-label={props['aria-label']}
        role="combobox"
        aria-expanded={isOpen}
        aria-haspopup="listbox"
        disabled={props.isDisabled}
        className={cn(
          'flex items-center gap-chip text-start',
          shape === 'field'
            ? inputClass(props.density)
            : 'h-touch shrink-0 rounded-full bg-sunken px-item font-semibold hover:bg-press disabled:hover:bg-sunken',
          props.className,
        )}
      >
        {shown}
        {!(shape === 'pill' && props.isDisabled) && (
          <ChevronDown aria-hidden className="ms-auto size-4 shrink-0 text-ink-soft" />
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align={shape === 'pill' ? 'end' : 'start'}
          sideOffset={6}
          collisionPadding={12}
          className="min-w-trigger z-50 w-72 animate-pop overflow-hidden rounded-card border border-line bg-raised shadow-float"
        >
          <ComboboxList
            {...props}
            onChoose={(next) => {
              props.onValueChange(next)
              setIsOpen(false)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ComboboxList(props: ComboboxProps & { onChoose: (value: string) => void }) {
  const words = useWords('ui')
  const { options, value } = props
  const searchLabel = props.searchLabel ?? words('search')
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <Command label={searchLabel} defaultValue={options.find((o) => o.value === value)?.label}>
      <div className="flex items-center gap-chip border-b border-line px-item">
        <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
        <Command.Input
          placeholder={searchLabel}
          className="h-touch w-full bg-transparent text-support outline-none"
        />
      </div>
      <Command.List className="max-h-72 overflow-y-auto p-hair">
        <Command.Empty className="p-card text-support text-ink-soft">
          {props.emptyText ?? words('nothing-matches')}
        </Command.Empty>
        {groups.map((group) => (
          <Command.Group
            key={group ?? ''}
            heading={group}
            className="**:[[cmdk-group-heading]]:px-chip **:[[cmdk-group-heading]]:py-chip **:[[cmdk-group-heading]]:text-caption **:[[cmdk-group-heading]]:text-ink-muted"
          >
            {options
              .filter((option) => option.group === group)
              .map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.label}
                  keywords={[option.value, ...(option.keywords ?? [])]}
                  onSelect={() => props.onChoose(option.value)}
                  className="flex min-h-touch cursor-pointer items-center gap-item rounded-input px-chip text-support data-[selected=true]:bg-hover"
                >
                  {option.icon}
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.detail && <span className="text-ink-muted">{option.detail}</span>}
                  {option.value === value && (
                    <Check aria-hidden className="size-4 shrink-0 text-accent" />
                  )}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
