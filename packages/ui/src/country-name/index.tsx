'use client'
import { useLocale } from '@corridor/words/react'
import { useCallback } from 'react'
import { countryName } from './codes.ts'

/** Names countries as the reader calls them. */
export function useCountryName(): (code: string) => string {
  const locale = useLocale()
  return useCallback((code) => countryName(code, locale), [locale])
}
