import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

const look = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-chip whitespace-nowrap rounded-full font-semibold transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
  {
    variants: {
      variant: {
        primary:
          'bg-accent text-on-accent hover:bg-accent-hover disabled:bg-press disabled:text-ink-muted disabled:aria-busy:bg-accent disabled:aria-busy:text-on-accent',
        secondary:
          'border border-edge bg-transparent text-ink hover:bg-hover active:bg-press disabled:border-line disabled:text-ink-muted',
        quiet:
          'bg-transparent text-accent hover:bg-hover active:bg-press disabled:text-ink-muted disabled:hover:bg-transparent',
        soft: 'bg-press text-ink hover:bg-line disabled:text-ink-muted',
        danger:
          'bg-negative text-on-negative hover:bg-negative-hover disabled:bg-press disabled:text-ink-muted disabled:aria-busy:bg-negative disabled:aria-busy:text-on-negative',
      },
      size: {
        touch: 'min-h-control px-screen text-body',
        small: 'min-h-touch px-card text-support',
        compact: 'h-compact rounded-input px-item text-table font-medium',
      },
      width: { auto: '', full: 'w-full', phone: 'w-full sm:w-auto' },
    },
    defaultVariants: { variant: 'primary', size: 'touch', width: 'auto' },
  },
)

export type ButtonLook = VariantProps<typeof look>

/** The look of a button, for links that should look like one: `<Link className={buttonClass({variant:'secondary'})}>`. */
export function buttonClass(options: ButtonLook = {}, className?: string): string {
  const isMain =
    (options.variant ?? 'primary') === 'primary' && (options.size ?? 'touch') === 'touch'
  return cn(look({ ...options, width: options.width ?? (isMain ? 'phone' : 'auto') }), className)
}

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** Freezes the button while the server works; the label becomes `busyLabel`. */
    isBusy?: boolean
    /** Says what is happening: "Sending…". Defaults to the button's own label. */
    busyLabel?: string
    icon?: ReactNode
    /** Renders the single child (a link) with the button's look. */
    asChild?: boolean
  }

/** `touch` (48 px) and `small` (44 px) are for customers, `compact` (32 px) for the console. */
export function Button(props: ButtonProps) {
  const { variant, size, width, isBusy, busyLabel, icon, asChild, className, children, ...rest } =
    props
  const classes = buttonClass({ variant, size, width }, className)
  if (asChild) {
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      disabled={rest.disabled || isBusy}
      aria-busy={isBusy || undefined}
    >
      {isBusy ? <LoaderCircle aria-hidden className="size-4 animate-turn" /> : icon}
      <span aria-live="polite" className="truncate">
        {isBusy ? (busyLabel ?? children) : children}
      </span>
    </button>
  )
}
