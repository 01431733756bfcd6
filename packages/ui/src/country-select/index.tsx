'use client'
import { useMemo } from 'react'
import { Combobox } from '../combobox/index.tsx'
import { countryCodes, countryName } from './codes.ts'

export { countryCodes, countryName } from './codes.ts'

export type CountrySelectProps = {
  value: string
  onValueChange: (code: string) => void
  /** Alpha-2 codes to choose from; default: all. */
  codes?: readonly string[]
  placeholder?: string
  density?: 'touch' | 'compact'
  isDisabled?: boolean
  'aria-label'?: string
}

/** Chooses a country by name or two-letter code. */
export function CountrySelect({ codes = countryCodes, ...props }: CountrySelectProps) {
  const options = useMemo(
    () =>
      codes
        .map((code) => ({ value: code, label: countryName(code), detail: code }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    [codes],
  )
  return (
    <Combobox
      placeholder="Choose a country"
      {...props}
      searchLabel="Search countries"
      emptyText="No such country."
      options={options}
    />
  )
}
