'use client'
import { useWords } from '@corridor/words/react'
import { Check, ChevronDown, X } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { DropdownMenu } from 'radix-ui'
import { cn } from '../class-names/index.tsx'
import { filterParsers } from './filter-parsers.ts'

export type FilterDefinition = {
  /** The key in the address. */
  key: string
  label: string
  options: readonly { value: string; label: string }[]
  /** Several values at once. */
  isMulti?: boolean
}

export type FilterChipsProps = {
  filters: readonly FilterDefinition[]
  /** Chosen values by key: `useFilters(filters).values`. */
  values: Record<string, string[]>
  onChange: (key: string, values: string[]) => void
  onClear: () => void
  density?: 'touch' | 'compact'
}

/** Reads and writes the chosen filters in the address: `?state=held&state=failed`. */
export function useFilters(filters: readonly FilterDefinition[]) {
  const [asked, ask] = useQueryStates(filterParsers(filters.map(({ key }) => key)))
  const values: Record<string, string[]> = {}
  for (const { key, options } of filters) {
    values[key] = (asked[key] ?? []).filter((value) =>
      options.some((option) => option.value === value),
    )
  }
  return {
    values,
    isFiltered: Object.values(values).some((chosen) => chosen.length > 0),
    onChange: (key: string, chosen: string[]) => void ask({ [key]: chosen }),
    onClear: () => void ask(null),
  }
}

/** A row of filters, each a small menu; chosen ones are filled and name their values. */
export function FilterChips({ filters, values, onChange, onClear, density }: FilterChipsProps) {
  const words = useWords('ui')
  const isAnyChosen = filters.some(({ key }) => (values[key] ?? []).length > 0)
  const height = density === 'compact' ? 'h-7 text-table' : 'min-h-touch text-support'
  return (
    <div className="flex flex-wrap items-center gap-chip">
      {filters.map((filter) => (
        <FilterChip
          key={filter.key}
          filter={filter}
          chosen={values[filter.key] ?? []}
          onChange={(chosen) => onChange(filter.key, chosen)}
          height={height}
        />
      ))}
      {isAnyChosen && (
        <button
          type="button"
          onClick={onClear}
          className={cn(
            'inline-flex items-center gap-hair rounded-full px-chip text-ink-soft hover:text-ink',
            height,
          )}
        >
          <X aria-hidden className="size-4" />
          {words('clear')}
        </button>
      )}
    </div>
  )
}

function FilterChip(props: {
  filter: FilterDefinition
  chosen: string[]
  onChange: (values: string[]) => void
  height: string
}) {
  const { filter, chosen, onChange } = props
  const words = useWords('ui')
  const labels = filter.options.filter((o) => chosen.includes(o.value)).map((o) => o.label)
  const [first = '', second, third] = labels
  const isOn = first !== ''
  const values = third
    ? words('filter-count', { count: labels.length })
    : second
      ? words('filter-two', { one: first, two: second })
      : first
  function toggle(value: string) {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value))
    else onChange(filter.isMulti ? [...chosen, value] : [value])
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className={cn(
          'inline-flex items-center gap-hair rounded-full border px-item font-medium transition-colors',
          isOn ? 'border-accent bg-accent-soft text-accent' : 'border-edge text-ink hover:bg-hover',
          props.height,
        )}
      >
        {isOn ? words('filter-set', { name: filter.label, what: values }) : filter.label}
        <ChevronDown aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={6}
          className="z-50 max-h-80 w-56 animate-pop overflow-y-auto rounded-card border border-line bg-raised p-hair shadow-float"
        >
          {filter.options.map((option) => (
            <DropdownMenu.CheckboxItem
              key={option.value}
              checked={chosen.includes(option.value)}
              onCheckedChange={() => toggle(option.value)}
              onSelect={(event) => filter.isMulti && event.preventDefault()}
              className="flex min-h-row cursor-pointer items-center justify-between gap-chip rounded-input px-item text-support outline-none data-highlighted:bg-hover"
            >
              {option.label}
              <DropdownMenu.ItemIndicator>
                <Check aria-hidden className="size-4 text-accent" />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
