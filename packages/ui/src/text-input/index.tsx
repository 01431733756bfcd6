'use client'
import { useWords } from '@corridor/words/react'
import { Search, X } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { cn } from '../class-names/index.tsx'
import { inputClass, useFieldProps } from '../field/index.tsx'
import { useTypedBefore } from '../typed-before/index.tsx'

export type TextInputProps = Omit<ComponentProps<'input'>, 'size'> & {
  density?: 'touch' | 'compact'
  /** Calls with the text itself, beside `onChange`. */
  onValueChange?: (value: string) => void
  /** Account numbers, codes: mono face. */
  isMono?: boolean
  /** Fixed text or an icon inside, on either side. */
  before?: ReactNode
  after?: ReactNode
}

/** What these hold runs from left to right in every language: addresses, numbers, codes. */
const isLatin = (type: string | undefined, isMono: boolean | undefined) =>
  isMono || type === 'email' || type === 'tel' || type === 'url'

const textOf = (value: ComponentProps<'input'>['value']) =>
  value === undefined ? undefined : String(value)

/** A line of text. Inside a Field it is labelled by it. */
export function TextInput(props: TextInputProps) {
  const { density, onValueChange, isMono, before, after, className, onChange, ...rest } = props
  const wiring = useFieldProps(rest)
  // what stands before or after it keeps its place by the page's direction, so the input does too
  const isLeftToRight = isLatin(rest.type, isMono) && !before && !after
  const own = useRef<HTMLInputElement>(null)
  const box = rest.ref && typeof rest.ref === 'object' ? rest.ref : own
  useTypedBefore(box, textOf(rest.value), (typed) => onValueChange?.(typed))
  const input = (
    <input
      ref={box}
      type="text"
      dir={isLeftToRight ? 'ltr' : undefined}
      {...rest}
      {...wiring}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.currentTarget.value)
      }}
      className={inputClass(
        density,
        cn(
          rest.readOnly && 'bg-sunken',
          isMono && 'font-mono',
          isLeftToRight && 'rtl:text-end',
          before && 'ps-9',
          after && 'pe-touch',
          className,
        ),
      )}
    />
  )
  if (!before && !after) return input
  return (
    <div className="relative flex items-center">
      {before && (
        <span className="pointer-events-none absolute start-item flex text-ink-muted">
          {before}
        </span>
      )}
      {input}
      {after && <span className="absolute end-hair flex items-center">{after}</span>}
    </div>
  )
}

export type SearchInputProps = Omit<
  TextInputProps,
  'value' | 'onValueChange' | 'before' | 'after'
> & {
  /** What is searched, for screen readers and as the placeholder. */
  label: string
  value: string
  onValueChange: (value: string) => void
}

/** A search box with a magnifier and a clear button; Esc clears it. */
export function SearchInput({ label, value, onValueChange, className, ...rest }: SearchInputProps) {
  const words = useWords('ui')
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      {...rest}
      value={value}
      onValueChange={onValueChange}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value) {
          event.stopPropagation()
          onValueChange('')
        }
      }}
      before={<Search aria-hidden className="size-4" />}
      after={
        value ? (
          <button
            type="button"
            aria-label={words('clear-search')}
            onClick={() => onValueChange('')}
            className="flex size-8 items-center justify-center rounded-full text-ink-soft hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        ) : undefined
      }
      className={cn(rest.density !== 'compact' && 'rounded-full', className)}
    />
  )
}
