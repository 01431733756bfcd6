'use client'
import { useWords } from '@corridor/words/react'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { cn } from '../class-names/index.tsx'

export type CopyIdProps = {
  /** What is copied, in full. */
  value: string
  /** What it is, in the reader's language: "transfer id", "IBAN". */
  label: string
  /** What is shown when it differs: a grouped account number. */
  shown?: string
  /** Shows only the ends of a long id. */
  isShort?: boolean
  className?: string
}

/** "tr_01k3…9xq2": prefix and ends, enough to tell ids apart. */
export function shortenId(id: string): string {
  const cut = id.indexOf('_')
  const prefix = cut > 0 ? id.slice(0, cut + 1) : ''
  const rest = id.slice(prefix.length)
  return rest.length <= 12 ? id : `${prefix}${rest.slice(0, 4)}…${rest.slice(-4)}`
}

/** Groups of four: "DE89370400440532013000" -> "DE89 3704 0044 0532 0130 00". */
export function groupInFours(text: string): string {
  return text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}

/** An id or account number in the mono face, with a button that copies it. */
export function CopyId({ value, label, shown, isShort, className }: CopyIdProps) {
  const words = useWords('ui')
  const [isCopied, setIsCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(value)
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }
  const Icon = isCopied ? Check : Copy
  return (
    <button
      type="button"
      onClick={copy}
      title={value}
      className={cn(
        'group inline-flex min-h-6 max-w-full items-center gap-hair rounded-small font-mono text-support hover:text-accent',
        className,
      )}
    >
      <span className="sr-only">{words('copy', { label })} </span>
      <span dir="ltr" className="truncate">
        {shown ?? (isShort ? shortenId(value) : value)}
      </span>
      <Icon
        aria-hidden
        className={cn(
          'size-3.5 shrink-0',
          isCopied ? 'text-positive' : 'text-ink-muted group-hover:text-accent',
        )}
      />
      <span aria-live="polite" className="sr-only">
        {isCopied ? words('copied') : ''}
      </span>
    </button>
  )
}
