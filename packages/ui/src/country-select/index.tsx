'use client'
import { useLocale, useWords } from '@corridor/words/react'
import { useMemo } from 'react'
import { Combobox } from '../combobox/index.tsx'
import { countryCodes, countryName } from '../country-name/codes.ts'

export { countryCodes } from '../country-name/codes.ts'

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
  const words = useWords('ui')
  const locale = useLocale()
  const options = useMemo(
    () =>
      codes
        .map((code) => ({ value: code, label: countryName(code, locale), detail: code }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    [codes, locale],
  )
  return (
    <Combobox
      placeholder={words('country-choose')}
      {...props}
      searchLabel={words('countries')}
      emptyText={words('country-none')}
      options={options}
    />
  )
}
