'use client'
import { Switch as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'

export type SwitchProps = {
  label: ReactNode
  description?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}

/** A setting that takes effect at once. */
export function Switch({ label, description, isOn, onChange, isDisabled }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex min-h-touch items-center justify-between gap-card py-chip">
      <label htmlFor={id} className="min-w-0 cursor-pointer text-body">
        {label}
        {description && <span className="block text-support text-ink-soft">{description}</span>}
      </label>
      <Radix.Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        disabled={isDisabled}
        className="h-7 w-12 shrink-0 rounded-full border border-edge bg-sunken p-0.5 transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-5 rounded-full bg-ink-soft transition-transform data-[state=checked]:translate-x-5 rtl:data-[state=checked]:-translate-x-5 data-[state=checked]:bg-on-accent" />
      </Radix.Root>
    </div>
  )
}
